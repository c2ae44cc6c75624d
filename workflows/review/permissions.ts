import type { StateName, Track, TrackStates } from './context.ts'
import type { EventType } from './events.ts'

export const roles = [
  'author',
  'certifier',
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
  'clock',
] as const
export type Role = (typeof roles)[number]

/** Who may ask for an event at all; whether it is possible now is the machine's to say. */
export const mayMake: Record<EventType, readonly Role[]> = {
  submit: ['author', 'certifier'],
  lapse: ['clock'],
  withdraw: ['author', 'certifier'],
  admit: ['intake'],
  declareIneligible: ['intake'],
  requestChanges: ['intake'],
  resubmit: ['author'],
  assignReviewers: ['program'],
  unassignReviewer: ['program'],
  assess: ['reviewer'],
  rateFinances: ['finance'],
  sendToVetting: ['vetting'],
  recordVetting: ['vetting'],
  approve: ['approver'],
  decline: ['approver'],
}

export const mayAct = (role: Role, event: EventType): boolean => mayMake[event].includes(role)

/** For whom a case waits; in `tracks` each track waits for its own. */
export const actsIn: Record<Exclude<StateName, 'tracks'>, readonly Role[]> = {
  draft: ['author', 'certifier'],
  intake: ['intake'],
  decision: ['approver'],
  changesRequested: ['author'],
  approved: [],
  declined: [],
  ineligible: [],
  withdrawn: [],
  lapsed: [],
}

export const actsInTrack: { [T in Track]: Record<TrackStates[T], readonly Role[]> } = {
  technical: { assigning: ['program'], collecting: ['reviewer'], concluded: [] },
  financial: { checking: ['finance'], concluded: [] },
  vetting: { notApplicable: [], listed: ['vetting'], inVetting: ['vetting'], concluded: [] },
}
