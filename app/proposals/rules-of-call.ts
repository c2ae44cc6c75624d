import type { calls } from '#db/schema/index.ts'
import type { CallRules } from './sections/call-rules.ts'

type Call = typeof calls.$inferSelect

/** What the proposal form must know of its call. */
export const rulesOf = (call: Call): CallRules => ({
  floorCents: call.floorCents,
  ceilingCents: call.ceilingCents,
  maxMonths: call.maxMonths,
  countries: call.countries as CallRules['countries'],
  languages: call.languages as CallRules['languages'],
  taxonomyVersion: call.taxonomyVersion as CallRules['taxonomyVersion'],
  deMinimisPercent: call.deMinimisPercent,
  closesAt: call.closesAt.toISOString(),
})
