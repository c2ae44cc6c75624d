import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type OfficeRequest, requestFor } from '#app/extensions/office-request.ts'
import { draftActs } from '#app/people/policy.ts'
import { deadlineFor } from '#app/proposals/deadline-for.ts'
import type { StateName } from '#workflows/review/context.ts'
import { stateName } from '#workflows/review/move.ts'
import { actsFor, type ListedAct } from './acts-for.server.ts'
import { findDraft } from './find-case.server.ts'

/** A draft that was never handed in, as the office may know it. */
export type DraftView = {
  id: string
  organization: string
  call: { number: string; title: string; timeZone: string }
  state: StateName
  deadline: string
  begun: { at: string; by: string }
  now: string
  acts: ListedAct[]
  extension: OfficeRequest | null
}

/** Whose draft it is, until when, and what the office can do so that it may still come. One statement, and those of the acts. */
export async function showDraft(ctx: PersonContext, proposalId: string): Promise<DraftView | Refusal> {
  const found = await findDraft(ctx, proposalId)
  if (isRefusal(found)) return found
  const { row, snapshot } = found
  const acts = await actsFor(ctx, found)
  return {
    id: proposalId,
    organization: row.organization,
    call: { number: row.call.number, title: row.call.title[ctx.language], timeZone: row.call.timeZone },
    state: stateName(snapshot),
    begun: { at: row.proposal.startedAt.toISOString(), by: row.author },
    deadline: deadlineFor(row).toISOString(),
    now: row.now.toISOString(),
    extension: requestFor(ctx.person, found),
    acts: acts.filter(({ type }) => draftActs.some((act) => act === type)),
  }
}
