import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type ActPage, openAct } from './open-act.server.ts'
import { findVersion, type VersionView } from './show-case.server.ts'

export type TrackActPage = ActPage & {
  version: VersionView | null
  vettingCase: { reference: string; validUntil: string | null } | null
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
  return { ...page, version: await findVersion(ctx, found), vettingCase: found.snapshot.context.vettingCase }
}
