import { type Context, type Question, type Section, sectionOf, type Track, unnamedUnit } from './context.ts'
import type { EventOf, ReviewEvent } from './events.ts'

/** Which tracks rest on a section: their findings are void when it changes. */
export const voidedBySection: Record<Section, readonly Track[]> = {
  eligibility: [],
  organization: ['financial'],
  people: ['financial'],
  project: ['technical', 'translation'],
  carsi: ['technical'],
  places: ['technical'],
  need: ['technical', 'translation'],
  logic: ['technical', 'translation'],
  indicators: ['technical', 'translation'],
  budget: ['financial'],
  partners: ['technical', 'financial'],
  security: ['vetting'],
  capacity: ['financial'],
  risks: ['technical', 'translation'],
  inclusion: ['technical', 'translation'],
  lasting: ['technical', 'translation'],
  attachments: ['technical', 'financial'],
}

/** The questions on which other tracks rest than on their section. */
export const voidedByQuestion: Partial<Record<Question, readonly Track[]>> = {
  'places.countries': ['concurrence'],
  'eligibility.helps': ['vetting'],
}

export const voidedBy = (question: Question): readonly Track[] =>
  voidedByQuestion[question] ?? voidedBySection[sectionOf(question)]

/**
 * The tracks whose ground the event takes away; a changed amount, country, unit or answer on security forces counts by
 * itself, whatever question is said to have changed.
 */
export function tracksVoidedBy(context: Context, event: ReviewEvent): Set<Track> {
  if (event.type === 'sendBack') return new Set(event.tracks)
  if (event.type === 'requireVetting' || event.type === 'expireVetting') return new Set(['vetting'])
  if (event.type !== 'resubmit') return new Set()
  const voided = new Set(event.facts.changed.flatMap(voidedBy))
  if (event.requestedCents !== context.requestedCents) voided.add('financial')
  if (event.language !== context.language) voided.add('translation')
  if (!areSame(event.countries, context.countries)) voided.add('concurrence')
  const units = context.units.map(({ unit }) => unit)
  if (!areSame(unitsHelped(context, event), units)) voided.add('vetting')
  return voided
}

/** The units that a version helps; one without a name where none is named and vetting applies all the same. */
export function unitsHelped(
  { vettingIsRequired }: Context,
  { helpsSecurityForces, units }: EventOf<'submit'> | EventOf<'resubmit'>,
): string[] {
  if (!helpsSecurityForces && !vettingIsRequired) return []
  return units.length > 0 ? units : [unnamedUnit]
}

const areSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each))
