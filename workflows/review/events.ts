import { z } from 'zod'
import { outcomes, risks, sections } from './context.ts'
import { assignReviewersFacts, lapseFacts, noFacts, resubmitFacts, submitFacts } from './facts.ts'

const id = z.string().min(1).max(64)
const cents = z.int().nonnegative()
const version = z.int().positive()
const caseReference = z.string().min(1).max(100)

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
    by: id,
    at: z.iso.datetime({ offset: true }),
    facts,
    ...payload,
  })

const whatIsHandedIn = { version, requestedCents: cents, helpsSecurityForces: z.boolean() }

/** One schema an event, as it is asked for and as the log keeps it; what a schema does not name is dropped. */
export const eventSchemas = {
  submit: eventOf('submit', submitFacts, whatIsHandedIn),
  lapse: eventOf('lapse', lapseFacts, {}),
  withdraw: eventOf('withdraw', noFacts, {}),
  admit: eventOf('admit', noFacts, { checklist: z.record(z.string(), z.boolean()) }),
  declareIneligible: eventOf('declareIneligible', noFacts, { note }),
  requestChanges: eventOf('requestChanges', noFacts, {
    sections: z.array(z.object({ section: z.enum(sections), note })),
  }),
  resubmit: eventOf('resubmit', resubmitFacts, whatIsHandedIn),
  assignReviewers: eventOf('assignReviewers', assignReviewersFacts, { reviewers: z.array(id) }),
  unassignReviewer: eventOf('unassignReviewer', noFacts, { reviewer: id }),
  assess: eventOf('assess', noFacts, { assessment: z.guid(), totalHundredths: z.int().nonnegative() }),
  rateFinances: eventOf('rateFinances', noFacts, { risk: z.enum(risks), note }),
  sendToVetting: eventOf('sendToVetting', noFacts, { caseReference }),
  recordVetting: eventOf('recordVetting', noFacts, {
    outcome: z.enum(outcomes),
    caseReference,
    validUntil: z.iso.date().nullable(),
  }),
  approve: eventOf('approve', noFacts, { amountCents: cents, startsOn: z.iso.date(), endsOn: z.iso.date(), note }),
  decline: eventOf('decline', noFacts, { note }),
}

export type EventType = keyof typeof eventSchemas
export type EventOf<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>
export type ReviewEvent = { [Type in EventType]: EventOf<Type> }[EventType]
export type FactsOf<Type extends EventType> = EventOf<Type>['facts']

/** What a person asks for, before the door adds who, when and the facts. */
export type Move = { [Type in EventType]: Omit<EventOf<Type>, 'by' | 'at' | 'facts'> }[EventType]

/** An event before its form is filled in: enough to say what stands in its way already. */
export type Prospect = { [Type in EventType]: Pick<EventOf<Type>, 'type' | 'by' | 'at' | 'facts'> }[EventType]

const isEventType = (type: string): type is EventType => Object.hasOwn(eventSchemas, type)
export const eventTypes: readonly EventType[] = Object.keys(eventSchemas).filter(isEventType)

/** Throws where what was stored or sent is no event of this procedure. */
export function readEvent(stored: unknown): ReviewEvent {
  const { type } = z.looseObject({ type: z.string().refine(isEventType) }).parse(stored)
  return eventSchemas[type as EventType].parse(stored)
}
