import type { Part, PartStates, StateName, Track, TrackStates } from './context.ts'
import type { EventType } from './events.ts'

export const partnerRoles = ['author', 'certifier'] as const
export const officeRoles = [
  'intake',
  'reviewer',
  'finance',
  'vetting',
  'post',
  'program',
  'approver',
  'grants',
  'auditor',
  'administrator',
] as const
export const roles = [...partnerRoles, ...officeRoles, 'clock'] as const
export type Role = (typeof roles)[number]

/** Who may ask for an event at all; whether it is possible now is the machine's to say. */
export const mayMake: Record<EventType, readonly Role[]> = {
  send: ['author'],
  submit: ['author', 'certifier'],
  returnToAuthor: ['certifier'],
  lapse: ['clock'],
  revive: ['program'],
  extendDeadline: ['program'],
  withdraw: ['author', 'certifier'],
  suspend: ['program', 'clock'],
  resume: ['program', 'clock'],
  handOver: ['program', 'administrator', 'clock'],
  correctText: ['intake', 'program'],
  admit: ['intake'],
  declareIneligible: ['intake'],
  requestChanges: ['intake', 'program'],
  resubmit: ['author'],
  invite: ['program'],
  declineConcept: ['program'],
  assignReviewers: ['program'],
  unassignReviewer: ['program', 'clock'],
  recuse: ['reviewer'],
  assess: ['reviewer'],
  reviseAssessment: ['reviewer'],
  concludeDiscussion: ['program'],
  startFinancialCheck: ['finance'],
  askForClarification: ['finance'],
  clarify: ['author'],
  rateFinances: ['finance'],
  requireVetting: ['intake', 'program'],
  sendToVetting: ['vetting'],
  recordVetting: ['vetting'],
  expireVetting: ['clock', 'vetting'],
  concur: ['post'],
  object: ['post'],
  deliverTranslation: ['program'],
  acceptTranslation: ['intake', 'program'],
  approve: ['approver'],
  approveWithConditions: ['approver'],
  decline: ['approver'],
  sendBack: ['approver'],
  release: ['program'],
  takeBackVerdict: ['program'],
  rescind: ['approver'],
  offerEvidence: ['author', 'certifier'],
  liftCondition: ['program'],
  contestCondition: ['author', 'certifier'],
  keepCondition: ['approver'],
  reviseCondition: ['approver'],
  waiveCondition: ['approver'],
  sendNotification: ['program'],
  holdNotification: ['program'],
  endHold: ['program'],
  clearNotification: ['clock', 'program'],
  confirmRegistration: ['grants'],
  expireRegistration: ['clock'],
  refuseAward: ['author', 'certifier'],
  sign: ['grants'],
  fileReport: ['author', 'certifier'],
  acceptReport: ['program'],
  returnReport: ['program'],
  close: ['grants'],
  terminate: ['grants'],
  reconsider: ['author', 'certifier'],
  grantReconsideration: ['approver'],
  upholdDecision: ['approver'],
}

export const mayAct = (role: Role, event: EventType): boolean => mayMake[event].includes(role)

export const isPartnerRole = (role: Role): boolean => partnerRoles.some((one) => one === role)
/** What only the partner does. */
export const isPartnerAct = (event: EventType): boolean => mayMake[event].every(isPartnerRole)

/** For whom a case waits; in `tracks` and `approved` each track and part waits for its own. */
export const actsIn: Record<Exclude<StateName, 'tracks' | 'approved'>, readonly Role[]> = {
  draft: ['author', 'certifier'],
  certifying: ['certifier'],
  intake: ['intake'],
  conceptDecision: ['program'],
  decision: ['approver'],
  changesRequested: ['author'],
  decided: ['program'],
  awardReady: ['grants'],
  reconsideration: ['approver'],
  suspended: ['program'],
  awarded: ['author', 'program'],
  declined: [],
  ineligible: [],
  withdrawn: [],
  lapsed: [],
  rescinded: [],
  declinedByPartner: [],
  closed: [],
  terminated: [],
}

export const actsInTrack: { [T in Track]: Record<TrackStates[T], readonly Role[]> } = {
  technical: { assigning: ['program'], collecting: ['reviewer'], discussing: ['program', 'reviewer'], concluded: [] },
  financial: { queued: ['finance'], checking: ['finance'], clarifying: ['author'], concluded: [] },
  vetting: { notApplicable: [], listed: ['vetting'], inVetting: ['vetting'], concluded: [] },
  concurrence: { notNeeded: [], waiting: ['post'], concluded: [] },
  translation: { notNeeded: [], requested: ['program'], ready: ['intake', 'program'], concluded: [] },
}

export const actsInPart: { [P in Part]: Record<PartStates[P], readonly Role[]> } = {
  conditions: { open: ['author', 'program'], met: [] },
  notification: { unsent: ['program'], waiting: ['program'], held: ['program'], met: [] },
  vettedUnits: { pending: ['vetting'], met: [] },
  registration: { pending: ['grants'], met: [] },
}
