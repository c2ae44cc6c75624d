import { z } from 'zod'
import { Edition } from './edition.ts'

export const tracks = ['technical', 'financial', 'vetting', 'concurrence', 'translation'] as const
export type Track = (typeof tracks)[number]

export const trackLeaves = {
  technical: ['assigning', 'collecting', 'discussing', 'concluded'],
  financial: ['queued', 'checking', 'clarifying', 'concluded'],
  vetting: ['notApplicable', 'listed', 'inVetting', 'concluded'],
  concurrence: ['notNeeded', 'waiting', 'concluded'],
  translation: ['notNeeded', 'requested', 'ready', 'concluded'],
} as const satisfies Record<Track, readonly string[]>
export type TrackStates = { [T in Track]: (typeof trackLeaves)[T][number] }

/** What must be met between an approval and the award. */
export const parts = ['conditions', 'notification', 'vettedUnits', 'registration'] as const
export type Part = (typeof parts)[number]

export const partLeaves = {
  conditions: ['open', 'met'],
  notification: ['unsent', 'waiting', 'held', 'met'],
  vettedUnits: ['pending', 'met'],
  registration: ['pending', 'met'],
} as const satisfies Record<Part, readonly string[]>
export type PartStates = { [P in Part]: (typeof partLeaves)[P][number] }

export const stateNames = [
  'draft',
  'certifying',
  'intake',
  'conceptDecision',
  'tracks',
  'decision',
  'changesRequested',
  'decided',
  'approved',
  'awardReady',
  'reconsideration',
  'suspended',
  'awarded',
  'declined',
  'ineligible',
  'withdrawn',
  'lapsed',
  'rescinded',
  'declinedByPartner',
  'closed',
  'terminated',
] as const
export type StateName = (typeof stateNames)[number]

/** Nothing is waited for any more; `declined` and `lapsed` may still be left on the partner's or the office's initiative. */
export const ends = [
  'declined',
  'ineligible',
  'withdrawn',
  'lapsed',
  'rescinded',
  'declinedByPartner',
  'closed',
  'terminated',
] as const satisfies StateName[]

/** The parts of the proposal form; `voiding.ts` says what rests on each. */
export const sections = [
  'eligibility',
  'organization',
  'people',
  'project',
  'carsi',
  'places',
  'need',
  'logic',
  'indicators',
  'budget',
  'partners',
  'security',
  'capacity',
  'risks',
  'inclusion',
  'lasting',
  'attachments',
] as const
export type Section = (typeof sections)[number]

/** A whole section, or one question of it: `budget`, `places.countries`. */
export const Question = z
  .string()
  .max(80)
  .regex(new RegExp(`^(${sections.join('|')})(\\.[A-Za-z]+)?$`))
export type Question = z.infer<typeof Question>
export const sectionOf = (question: Question) => question.split('.')[0] as Section

export const stages = ['concept', 'full'] as const
export type Stage = (typeof stages)[number]

export const risks = ['low', 'medium', 'high'] as const
export type Risk = (typeof risks)[number]

/** How the vetting of one unit ended (22 USC 2378d). */
export const outcomes = ['cleared', 'clearedWithExceptions', 'notCleared', 'pending'] as const
export type Outcome = (typeof outcomes)[number]
export const isCleared = (outcome: Outcome | null) => outcome === 'cleared' || outcome === 'clearedWithExceptions'

/** The unit of a proposal that helps security forces and names none. */
export const unnamedUnit = 'unnamed'

export const suspensionScopes = ['proposal', 'country', 'fund'] as const
export type SuspensionScope = (typeof suspensionScopes)[number]

const count = z.int().nonnegative()
const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([])

/** `counts` is false once a change has voided what the assessment judged; it stays on record all the same. */
const Assessment = z.object({
  assessment: z.string(),
  reviewer: z.string(),
  version: count,
  totalHundredths: count,
  counts: z.boolean(),
})

const Findings = z.object({
  technical: z.literal('assessed').optional(),
  financial: z.enum(risks).optional(),
  vetting: z.enum(['notApplicable', 'cleared', 'clearedWithExceptions', 'notCleared', 'pendingNamedUnits']).optional(),
  concurrence: z.enum(['notNeeded', 'concurred', 'objected']).optional(),
  translation: z.enum(['notNeeded', 'translated']).optional(),
})
export type Findings = z.infer<typeof Findings>

/** Not where the track was found not to be needed. */
export const wasExamined = (findings: Findings, track: Track) =>
  !['notNeeded', 'notApplicable'].includes(findings[track] ?? '')

const Unit = z.object({ unit: z.string(), outcome: z.enum(outcomes).nullable(), validUntil: day.nullable() })
export type Unit = z.infer<typeof Unit>

const Concurrence = z.object({ country: z.string(), answer: z.enum(['concurred', 'objected']) })

/** A precedent condition must be met before the award, the others during it; its words are kept outside the log. */
const Condition = z.object({
  condition: z.guid(),
  precedent: z.boolean(),
  dueOn: day.nullable(),
  status: z.enum(['open', 'offered', 'lifted']),
  offeredBy: z.string().nullable(),
  /** The partner has asked for it to be reconsidered, which it may once. */
  contest: z.object({ answerBy: day, isAnswered: z.boolean() }).optional(),
})
export type Condition = z.infer<typeof Condition>
export const isOpen = ({ status }: Condition) => status !== 'lifted'
/** Its partner may still ask for it to be reconsidered. */
export const isContestable = (condition: Condition) => isOpen(condition) && !condition.contest
export const isContested = ({ contest }: Condition) => contest !== undefined && !contest.isAnswered

export const reportKinds = ['progress', 'final'] as const
const Report = z.object({
  report: z.string(),
  kind: z.enum(reportKinds),
  dueOn: day,
  status: z.enum(['due', 'filed', 'accepted']),
})
export type Report = z.infer<typeof Report>

export const Context = z.object({
  edition: Edition,
  stage: z.enum(stages),
  version: count,
  requestedCents: count,
  language: z.string(),
  countries: list(z.string()),
  helpsSecurityForces: z.boolean(),
  /** An officer asked for vetting, whatever the proposal says. */
  vettingIsRequired: z.boolean(),
  units: list(Unit),
  writers: z.array(z.string()),
  /** The program officer who owns the case. */
  owner: z.string().nullable(),
  /** The draft's own deadline, where an extension, an invitation or a revival gave it one. */
  deadline: instant.nullable(),
  wasRevived: z.boolean(),
  asked: z.array(Question),
  answersDue: instant.nullable(),
  assigned: z.array(z.string()),
  recused: list(z.string()),
  assessments: z.array(Assessment),
  /** Those whose assessment stands though the budget has changed since: they may amend it for its cost. */
  amending: z.array(z.string()).optional(),
  wasDiscussed: z.boolean(),
  exclusionHit: z.boolean(),
  vettingCase: z.object({ reference: z.string() }).nullable(),
  concurrences: list(Concurrence),
  translatedBy: z.string().nullable(),
  findings: Findings,
  reopened: z.array(z.enum(tracks)),
  verdict: z
    .object({ outcome: z.enum(['approved', 'declined']), by: z.string(), releasedAt: instant.nullable() })
    .nullable(),
  /** Everyone who has decided on the proposal, the present verdict's approver included. */
  deciders: list(z.string()),
  wasReconsidered: z.boolean(),
  grant: z.object({ amountCents: count, startsOn: day, endsOn: day }).nullable(),
  conditions: list(Condition),
  notification: z
    .object({ notification: z.guid(), sentOn: day, isHeld: z.boolean(), isCleared: z.boolean() })
    .nullable(),
  registeredUntil: day.nullable(),
  award: z.object({ number: z.string(), obligatedCents: count, signedBy: z.string(), signedOn: day }).nullable(),
  reports: list(Report),
  suspension: z.object({ since: instant, scope: z.enum(suspensionScopes) }).nullable(),
})
export type Context = z.infer<typeof Context>
