import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { maySeeSuspension, maySuspend, suspensionReaders } from '#app/people/policy.ts'
import { findSuspension, type SuspensionRow } from '#db/queries/suspensions.ts'
import { coveredBy } from './covered.server.ts'
import { refusedToSuspend } from './refused-to-suspend.ts'
import type { Covered } from './standing.ts'
import type { ShownSuspension } from './suspension.ts'

/** `mayEnd`: whether this person may also change it. */
export type SuspensionPage = { suspension: ShownSuspension; covered: Covered; mayEnd: boolean }

/** One suspension and the proposals of its country or fund. Two statements. */
export async function showSuspension(ctx: PersonContext, id: string): Promise<SuspensionPage | Refusal> {
  const row = isUuid(id) ? await findSuspension(ctx.db, id) : undefined
  if (!row) return refuse('suspension.notFound')
  if (!maySeeSuspension(ctx.person, row)) return refuse('notAllowed', { roles: suspensionReaders })
  const covered = await coveredBy(ctx, row, id)
  return { suspension: asShown(row, ctx), covered, mayEnd: maySuspend(ctx.person, row) }
}

/** The same for who is to change it. */
export async function suspensionToChange(ctx: PersonContext, id: string): Promise<SuspensionPage | Refusal> {
  const page = await showSuspension(ctx, id)
  return isRefusal(page) || page.mayEnd ? page : refusedToSuspend()
}

export function asShown(row: SuspensionRow, { language }: Pick<PersonContext, 'language'>): ShownSuspension {
  return {
    id: row.id,
    scope: row.scope as ShownSuspension['scope'],
    country: row.country as ShownSuspension['country'],
    fund: row.fund ? `${row.fund.code} · ${row.fund.name[language]}` : null,
    why: row.why,
    startedBy: row.startedByName,
    startedAt: row.startedAt.toISOString(),
    endedBy: row.endedByName,
    endedAt: row.endedAt?.toISOString() ?? null,
    isOpen: row.endedAt === null,
    standing: row.standing,
  }
}
