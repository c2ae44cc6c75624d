import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { fundRoles, mayManageFunds } from '#app/people/policy.ts'
import { type FundRow, findFund, listAwardsOf, listCallsForFund, listFunds } from '#db/queries/funds.ts'
import { refusedToSeeMoney } from './show-notifications.server.ts'

/** A fund with what was obligated of it, given back to it, and is left. */
export type FundView = {
  id: string
  code: string
  name: string
  cents: number
  obligatedCents: number
  deobligatedCents: number
  leftCents: number
  awards: number
}

export type FundAward = Awaited<ReturnType<typeof listAwardsOf>>[number]
export type FundCall = { number: string; title: string }

/** `untied`: the calls that have no fund, for those who may tie one. */
export type FundPage = { fund: FundView; awards: FundAward[]; calls: FundCall[]; untied: FundCall[] | null }

export const refusedToManageFunds = ({ person }: PersonContext): Refusal<'notAllowed'> | undefined =>
  mayManageFunds(person) ? undefined : refuse('notAllowed', { roles: fundRoles })

/** One statement. */
export async function showFunds(ctx: PersonContext) {
  const refusal = refusedToSeeMoney(ctx)
  if (refusal) return refusal
  const rows = await listFunds(ctx.db)
  return { funds: rows.map((row) => asFund(row, ctx)), mayAdd: mayManageFunds(ctx.person) }
}

/** Three statements. */
export async function showFund(ctx: PersonContext, id: string): Promise<FundPage | Refusal> {
  const refusal = refusedToSeeMoney(ctx)
  if (refusal) return refusal
  const row = isUuid(id) ? await findFund(ctx.db, id) : undefined
  if (!row) return refuse('page.notFound')
  const calls = await listCallsForFund(ctx.db, id)
  const named = (tied: boolean): FundCall[] =>
    calls
      .filter(({ fundId }) => (fundId === id) === tied)
      .map(({ number, title }) => ({ number, title: title[ctx.language] }))
  return {
    fund: asFund(row, ctx),
    awards: await listAwardsOf(ctx.db, id),
    calls: named(true),
    untied: mayManageFunds(ctx.person) ? named(false) : null,
  }
}

const asFund = ({ name, ...fund }: FundRow, { language }: PersonContext): FundView => ({
  ...fund,
  name: name[language],
})
