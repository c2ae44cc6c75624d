import type { WaitingAct } from '#db/queries/waits.ts'
import type { EventType } from '#workflows/review/events.ts'

/** What may wait in the office, in the order in which a case meets it, with the other acts that answer it as well. */
export const officeActs = {
  admit: ['declareIneligible'],
  invite: ['declineConcept'],
  deliverTranslation: [],
  acceptTranslation: [],
  assignReviewers: [],
  assess: [],
  reviseAssessment: [],
  concludeDiscussion: [],
  rateFinances: [],
  sendToVetting: [],
  recordVetting: [],
  concur: ['object'],
  approve: [],
  release: [],
  takeBackVerdict: [],
  liftCondition: [],
  keepCondition: ['reviseCondition', 'waiveCondition'],
  sendNotification: [],
  clearNotification: [],
  endHold: [],
  confirmRegistration: [],
  sign: [],
  acceptReport: ['returnReport'],
  close: [],
  grantReconsideration: ['upholdDecision'],
  resume: [],
  handOver: [],
} as const satisfies { [A in WaitingAct]?: readonly EventType[] }
export type OfficeAct = keyof typeof officeActs

/** What may wait for a partner, and the event of the procedure whose roles it waits for. */
export const ownActs = {
  write: 'submit',
  certify: 'returnToAuthor',
  resubmit: 'resubmit',
  clarify: 'clarify',
  offerEvidence: 'offerEvidence',
  fileReport: 'fileReport',
} as const satisfies { [A in WaitingAct]?: EventType }
export type OwnAct = keyof typeof ownActs

/** What is awaited from the partner is followed by those who ask for it. */
export const followed = { resubmit: 'requestChanges', clarify: 'askForClarification' } as const satisfies {
  [A in OwnAct]?: EventType
}
export type FollowedAct = keyof typeof followed

export type DeskAct = OfficeAct | FollowedAct

/** The acts of the office's desk, each with the event whose roles have it there. */
export const deskActs = {
  ...(Object.fromEntries(Object.keys(officeActs).map((act) => [act, act])) as { [A in OfficeAct]: A }),
  ...followed,
}
