import type { Context, Section, Track } from './context.ts'
import type { ReviewEvent } from './events.ts'

/** Which tracks rest on a section: their findings are void when it changes. */
export const voidedBy: Record<Section, readonly Track[]> = {
  project: ['technical'],
  carsi: ['technical'],
  places: ['technical'],
  need: ['technical'],
  budget: ['financial'],
  security: ['vetting'],
}

/** The tracks whose ground the event takes away; a changed amount or a changed answer on security forces counts by itself. */
export function tracksVoidedBy(context: Context, event: ReviewEvent): Set<Track> {
  if (event.type !== 'resubmit') return new Set()
  const voided = new Set(event.facts.changedSections.flatMap((section) => voidedBy[section]))
  if (event.requestedCents !== context.requestedCents) voided.add('financial')
  if (event.helpsSecurityForces !== context.helpsSecurityForces) voided.add('vetting')
  return voided
}
