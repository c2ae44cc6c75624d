import { z } from 'zod'

export const tracks = ['technical', 'financial', 'vetting'] as const
export type Track = (typeof tracks)[number]

export const trackLeaves = {
  technical: ['assigning', 'collecting', 'concluded'],
  financial: ['checking', 'concluded'],
  vetting: ['notApplicable', 'listed', 'inVetting', 'concluded'],
} as const satisfies Record<Track, readonly string[]>
export type TrackStates = { [T in Track]: (typeof trackLeaves)[T][number] }

export const stateNames = [
  'draft',
  'intake',
  'tracks',
  'decision',
  'changesRequested',
  'approved',
  'declined',
  'ineligible',
  'withdrawn',
  'lapsed',
] as const
export type StateName = (typeof stateNames)[number]

export const ends = ['approved', 'declined', 'ineligible', 'withdrawn', 'lapsed'] as const satisfies StateName[]

/** The parts of the proposal form that can be sent back for changes; each says in voiding.ts what rests on it. */
export const sections = ['project', 'carsi', 'places', 'need', 'budget', 'security'] as const
export type Section = (typeof sections)[number]

export const risks = ['low', 'medium', 'high'] as const
export type Risk = (typeof risks)[number]

export const outcomes = ['cleared', 'clearedWithExceptions', 'notCleared', 'pendingNamedUnits'] as const
export type Outcome = (typeof outcomes)[number]

/** What intake checks where the call names no list of its own. */
export const standardChecklist = ['organization', 'countries', 'period', 'amount', 'readable', 'exclusions'] as const

const count = z.int().nonnegative()

/** The rules of the call, frozen when it is published. Amounts in cents, the period in months. */
export const Edition = z.object({
  quorum: z.int().positive(),
  floorCents: count,
  ceilingCents: count,
  maxMonths: z.int().positive(),
  scoreSpread: count.optional(),
  checklist: z.array(z.string()).optional(),
})
export type Edition = z.infer<typeof Edition>

export const ReviewInput = z.object({ edition: Edition })
export type ReviewInput = z.infer<typeof ReviewInput>

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
  vetting: z.enum(['notApplicable', ...outcomes]).optional(),
})
export type Findings = z.infer<typeof Findings>

export const Context = z.object({
  edition: Edition,
  version: count,
  requestedCents: count,
  helpsSecurityForces: z.boolean(),
  writers: z.array(z.string()),
  asked: z.array(z.enum(sections)),
  assigned: z.array(z.string()),
  assessments: z.array(Assessment),
  vettingCase: z.object({ reference: z.string(), validUntil: z.string().nullable() }).nullable(),
  findings: Findings,
  reopened: z.array(z.enum(tracks)),
  grant: z.object({ amountCents: count, startsOn: z.string(), endsOn: z.string() }).nullable(),
})
export type Context = z.infer<typeof Context>

export function contextAtStart({ edition }: ReviewInput): Context {
  return {
    edition,
    version: 0,
    requestedCents: 0,
    helpsSecurityForces: false,
    writers: [],
    asked: [],
    assigned: [],
    assessments: [],
    vettingCase: null,
    findings: {},
    reopened: [],
    grant: null,
  }
}
