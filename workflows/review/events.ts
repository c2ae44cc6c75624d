import { z } from 'zod'
import { outcomes, Question, risks, suspensionScopes, tracks } from './context.ts'
import {
  assignReviewersFacts,
  closingFacts,
  correctTextFacts,
  handOverFacts,
  noFacts,
  notificationFacts,
  requestChangesFacts,
  resubmitFacts,
  resumeFacts,
  signFacts,
  submitFacts,
  takenBackFacts,
  verdictFacts,
} from './facts.ts'

/** The words in which events are kept. Raised together with an entry in `event-upcasts.ts`. */
export const eventVersion = 3

const id = z.string().min(1).max(64)
const cents = z.int().nonnegative()
const version = z.int().positive()
const caseReference = z.string().min(1).max(100)
const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })

/** Points to a free text that is kept outside the log, so that it can be deleted; `hash` is its sha256 in hex. */
export const NoteRef = z.object({ id: z.guid(), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type NoteRef = z.infer<typeof NoteRef>
const note = NoteRef.nullable()

const eventOf = <Type extends string, Facts extends z.ZodObject, Payload extends z.ZodRawShape>(
  type: Type,
  facts: Facts,
  payload: Payload,
) =>
  z.object({
    type: z.literal(type),
    v: z.literal(eventVersion),
    by: id,
    at: instant,
    facts,
    ...payload,
  })

const whatIsHandedIn = {
  version,
  requestedCents: cents,
  language: z.string().max(8),
  countries: z.array(z.string().max(8)),
  helpsSecurityForces: z.boolean(),
  units: z.array(id),
}
const whatIsGranted = { amountCents: cents, startsOn: day, endsOn: day, declaresNoConflict: z.boolean(), note }
const condition = z.object({
  condition: z.guid(),
  precedent: z.boolean(),
  dueOn: day.nullable(),
  isComplete: z.boolean(),
})

/** One schema an event, as it is asked for and as the log keeps it; what a schema does not name is dropped. */
export const eventSchemas = {
  send: eventOf('send', submitFacts, {}),
  submit: eventOf('submit', submitFacts, whatIsHandedIn),
  returnToAuthor: eventOf('returnToAuthor', noFacts, { note }),
  lapse: eventOf('lapse', closingFacts, {}),
  revive: eventOf('revive', closingFacts, { until: instant, note }),
  extendDeadline: eventOf('extendDeadline', closingFacts, { until: instant, note }),
  withdraw: eventOf('withdraw', noFacts, {}),
  suspend: eventOf('suspend', noFacts, { scope: z.enum(suspensionScopes), note }),
  resume: eventOf('resume', resumeFacts, {}),
  handOver: eventOf('handOver', handOverFacts, { to: id.nullable() }),
  /** Which text was corrected, and the row that says from what to what, with its hash. */
  correctText: eventOf('correctText', correctTextFacts, { version, question: Question, correction: NoteRef, note }),
  admit: eventOf('admit', noFacts, { checklist: z.record(z.string(), z.boolean()) }),
  declareIneligible: eventOf('declareIneligible', noFacts, { note }),
  requestChanges: eventOf('requestChanges', requestChangesFacts, {
    questions: z.array(z.object({ question: Question, note })),
  }),
  resubmit: eventOf('resubmit', resubmitFacts, whatIsHandedIn),
  invite: eventOf('invite', noFacts, { until: instant, note }),
  declineConcept: eventOf('declineConcept', noFacts, { note }),
  assignReviewers: eventOf('assignReviewers', assignReviewersFacts, { reviewers: z.array(id) }),
  unassignReviewer: eventOf('unassignReviewer', takenBackFacts, { reviewer: id }),
  recuse: eventOf('recuse', noFacts, { note }),
  assess: eventOf('assess', noFacts, {
    assessment: z.guid(),
    totalHundredths: z.int().nonnegative(),
    declaresNoConflict: z.boolean(),
  }),
  reviseAssessment: eventOf('reviseAssessment', noFacts, {
    assessment: z.guid(),
    totalHundredths: z.int().nonnegative(),
  }),
  concludeDiscussion: eventOf('concludeDiscussion', noFacts, { note }),
  startFinancialCheck: eventOf('startFinancialCheck', noFacts, {}),
  askForClarification: eventOf('askForClarification', noFacts, { note }),
  clarify: eventOf('clarify', noFacts, { note }),
  rateFinances: eventOf('rateFinances', noFacts, {
    risk: z.enum(risks),
    exclusions: z.object({ checkedOn: day, hit: z.boolean() }),
    note,
  }),
  requireVetting: eventOf('requireVetting', noFacts, { note }),
  sendToVetting: eventOf('sendToVetting', noFacts, { caseReference }),
  recordVetting: eventOf('recordVetting', noFacts, {
    unit: id,
    outcome: z.enum(outcomes),
    caseReference,
    validUntil: day.nullable(),
  }),
  expireVetting: eventOf('expireVetting', noFacts, { unit: id }),
  concur: eventOf('concur', noFacts, { country: id, note }),
  object: eventOf('object', noFacts, { country: id, note }),
  deliverTranslation: eventOf('deliverTranslation', noFacts, { note }),
  acceptTranslation: eventOf('acceptTranslation', noFacts, {}),
  approve: eventOf('approve', verdictFacts, whatIsGranted),
  approveWithConditions: eventOf('approveWithConditions', verdictFacts, {
    ...whatIsGranted,
    conditions: z.array(condition),
  }),
  decline: eventOf('decline', verdictFacts, { declaresNoConflict: z.boolean(), note }),
  sendBack: eventOf('sendBack', noFacts, { tracks: z.array(z.enum(tracks)), note }),
  release: eventOf('release', noFacts, {}),
  takeBackVerdict: eventOf('takeBackVerdict', noFacts, { note }),
  rescind: eventOf('rescind', noFacts, { note }),
  offerEvidence: eventOf('offerEvidence', noFacts, { condition: z.guid(), note }),
  liftCondition: eventOf('liftCondition', noFacts, { condition: z.guid(), note }),
  contestCondition: eventOf('contestCondition', noFacts, { condition: z.guid(), note }),
  keepCondition: eventOf('keepCondition', verdictFacts, { condition: z.guid(), note }),
  /** Its new words are kept outside the log; `dueOn` null leaves the day as it is. */
  reviseCondition: eventOf('reviseCondition', verdictFacts, {
    condition: z.guid(),
    isReworded: z.boolean(),
    dueOn: day.nullable(),
    note,
  }),
  waiveCondition: eventOf('waiveCondition', verdictFacts, { condition: z.guid(), note }),
  sendNotification: eventOf('sendNotification', notificationFacts, { notification: z.guid() }),
  holdNotification: eventOf('holdNotification', noFacts, { note }),
  endHold: eventOf('endHold', noFacts, { note }),
  clearNotification: eventOf('clearNotification', noFacts, {}),
  confirmRegistration: eventOf('confirmRegistration', noFacts, { validUntil: day }),
  expireRegistration: eventOf('expireRegistration', noFacts, {}),
  refuseAward: eventOf('refuseAward', noFacts, { note }),
  sign: eventOf('sign', signFacts, {
    number: z.string().min(1).max(60),
    obligatedCents: cents,
    exclusions: z.object({ checkedOn: day, hit: z.boolean() }),
    narcoticsCertified: z.boolean(),
  }),
  fileReport: eventOf('fileReport', noFacts, { report: id, note }),
  acceptReport: eventOf('acceptReport', noFacts, { report: id }),
  returnReport: eventOf('returnReport', noFacts, { report: id, note }),
  close: eventOf('close', noFacts, { spentCents: cents, deobligatedCents: cents, note }),
  terminate: eventOf('terminate', noFacts, { deobligatedCents: cents, note }),
  reconsider: eventOf('reconsider', noFacts, { note }),
  grantReconsideration: eventOf('grantReconsideration', verdictFacts, { note }),
  upholdDecision: eventOf('upholdDecision', verdictFacts, { note }),
}

export type EventType = keyof typeof eventSchemas
export type EventOf<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>
export type ReviewEvent = { [Type in EventType]: EventOf<Type> }[EventType]
export type FactsOf<Type extends EventType> = EventOf<Type>['facts']

/** What a person asks for, before the door adds who, when and the facts. */
export type Move = { [Type in EventType]: Omit<EventOf<Type>, 'v' | 'by' | 'at' | 'facts'> }[EventType]

/** An event before its form is filled in: enough to say what stands in its way already. */
export type Prospect = { [Type in EventType]: Pick<EventOf<Type>, 'type' | 'by' | 'at' | 'facts'> }[EventType]

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventSchemas, type)
export const eventTypes: readonly EventType[] = Object.keys(eventSchemas).filter(isEventType)

/** Throws where what was stored or sent is no event of this procedure in its present words. */
export function readEvent(stored: unknown): ReviewEvent {
  const { type } = z.looseObject({ type: z.string().refine(isEventType) }).parse(stored)
  return eventSchemas[type as EventType].parse(stored)
}
