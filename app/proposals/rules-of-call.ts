import type { ProposalRow } from '#db/queries/proposals.ts'
import type { calls } from '#db/schema/index.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import type { CallForm, CallRules } from './sections/call-rules.ts'
import { type SectionKey, sectionKeys } from './sections.ts'

type Call = typeof calls.$inferSelect

/** What a concept note answers: enough to judge the idea, before a budget is made. */
export const conceptSections: SectionKey[] = [
  'eligibility',
  'organization',
  'people',
  'project',
  'carsi',
  'places',
  'need',
]

/** The sections that are asked for now, in the order of the form. */
export const sectionsOf = ({ call, review }: Pick<ProposalRow, 'call' | 'review'>): SectionKey[] => {
  const asked = restoreReview(review).context.stage === 'concept' ? conceptSections : sectionKeys
  return asked.filter((key) => call.sections.includes(key))
}

export const rulesFor = (row: Pick<ProposalRow, 'call' | 'review'>): CallRules => rulesOf(row.call, sectionsOf(row))

/** What the proposal form must know of its call; a concept note is never asked for the whole form. */
export const rulesOf = (call: Call, sections: readonly SectionKey[] = sectionKeys): CallRules => ({
  sections,
  floorCents: call.floorCents,
  ceilingCents: call.ceilingCents,
  maxMonths: call.maxMonths,
  countries: call.countries as CallRules['countries'],
  languages: call.languages as CallRules['languages'],
  taxonomyVersion: call.taxonomyVersion as CallRules['taxonomyVersion'],
  deMinimisPercent: call.deMinimisPercent,
  closesAt: call.closesAt.toISOString(),
  ...(call.form as CallForm),
  wholeForm: call.form.wholeForm === true && sections.includes('budget'),
})
