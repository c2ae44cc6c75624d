import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { TypedProposal } from '#app/proposals/sections.ts'
import { unitsOf } from '#app/proposals/typed-answers.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import type { Unit } from '#workflows/review/context.ts'
import type { Findings } from './findings.server.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { findFindings, type VersionView, versionView } from './show-case.server.ts'

/** A unit of the version under review, and what is known of it; without a name where the proposal names none. */
export type UnitView = Unit & { name: string | null; command: string | null }

export type TrackActPage = ActPage & {
  version: VersionView | null
  vettingCase: { reference: string } | null
  today: string
  units: UnitView[]
  /** What has been asked, answered and changed; null where the person may not read it, or the act needs none of it. */
  findings: Findings | null
}

type TrackAct = 'rateFinances' | 'sendToVetting' | 'recordVetting'

/** The page of an act that is judged by the proposal's own sections. */
export async function showTrackAct(
  ctx: PersonContext,
  proposalId: string,
  type: TrackAct,
): Promise<TrackActPage | Refusal> {
  const opened = await openAct(ctx, proposalId, type)
  if (isRefusal(opened)) return opened
  const { found, page } = opened
  const row = await findNewestVersion(ctx.db, proposalId, ctx.language)
  const { vettingCase, units } = found.snapshot.context
  const named = row ? unitsOf(row.typed as TypedProposal) : []
  const nameOf = (key: string) => named.find((unit) => unit.key === key)
  return {
    ...page,
    version: row ? versionView(row, found, ctx.person) : null,
    vettingCase,
    findings: type === 'rateFinances' ? await findFindings(ctx, found) : null,
    today: found.row.now.toISOString().slice(0, 10),
    units: units.map((unit) => ({
      ...unit,
      name: nameOf(unit.unit)?.unitName ?? null,
      command: nameOf(unit.unit)?.parentCommand ?? null,
    })),
  }
}
