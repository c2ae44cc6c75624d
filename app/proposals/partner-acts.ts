import type { EventType } from '#workflows/review/events.ts'

/** What the partner does on plain pages of their own, beside writing, handing in and withdrawing. */
export const partnerActs = [
  'returnToAuthor',
  'clarify',
  'offerEvidence',
  'contestCondition',
  'refuseAward',
  'fileReport',
  'reconsider',
] as const satisfies EventType[]
export type PartnerAct = (typeof partnerActs)[number]
