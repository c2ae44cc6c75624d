import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { maySuspend } from '#app/people/policy.ts'
import { findSuspension, type SuspensionRow } from '#db/queries/suspensions.ts'
import { coveredBy } from './covered.server.ts'
import { refusedToSuspend } from './refused-to-suspend.ts'
import type { Covered } from './standing.ts'
import type { ShownSuspension } from './suspension.ts'

export type SuspensionPage = { suspension: ShownSuspension; covered: Covered }

/** One suspension and the proposals of its country or fund. Two statements. */
export async function showSuspension(ctx: PersonContext, id: string): Promise<SuspensionPage | Refusal> {
  const row = isUuid(id) ? await findSuspension(ctx.db, id) : undefined
  if (!row) return refuse('suspension.notFound')
  if (!maySuspend(ctx.person, row)) return refusedToSuspend()
  return { suspension: asShown(row, ctx), covered: await coveredBy(ctx, row, id) }
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
