import { z } from 'zod'
import { Question } from './context.ts'

const instant = z.iso.datetime({ offset: true })
const people = z.array(z.string())

/** Nothing beyond the review itself has to be known. */
export const noFacts = z.object({})

/**
 * `missing`: keys of the answers still to give; `writers`: everyone who has written in the version handed in;
 * `mayCertify`: whether the person speaks for the organisation.
 */
export const submitFacts = z.object({
  missing: z.array(z.string()),
  closesAt: instant,
  writers: people,
  asksTwoPeople: z.boolean(),
  mayCertify: z.boolean(),
})

export const closingFacts = z.object({ closesAt: instant })

/**
 * `isStopped`: whether its country or its fund stands still; `stoodDays`: by how many days what falls due moves because the
 * case itself has stood still; `timeZone`: the call's. Logs that are older have not asked.
 */
export const resumeFacts = closingFacts.extend({
  isStopped: z.boolean().default(false),
  stoodDays: z.int().nonnegative().default(0),
  timeZone: z.string().optional(),
})

/** `isAnswered`: whether anything that was asked for has changed; logs that are older have not asked. */
export const resubmitFacts = z.object({
  missing: z.array(z.string()),
  changed: z.array(Question),
  writers: people,
  isAnswered: z.boolean().default(true),
})

/** `answerBy`: until when the answers are awaited; `opened`: what is judged together with the named questions. */
export const requestChangesFacts = z.object({ answerBy: instant, opened: z.array(Question).optional() })

/**
 * `conflicted`: those of the named reviewers who wrote the proposal or belong to the organisation that did;
 * `cannotRead`: those who do not read the proposal's language.
 */
export const assignReviewersFacts = z.object({ conflicted: people, cannotRead: people })

export const takenBackCauses = ['suspended', 'away', 'lostRole'] as const

/**
 * Whose work returns to the queue, and why they can no longer do it. `until`, the last day of an absence, is a person's own
 * affair: only events of earlier releases say it.
 */
const takenBack = z.object({
  who: z.string(),
  why: z.enum(takenBackCauses),
  until: z.iso.date().nullable().optional(),
})
export type TakenBack = z.infer<typeof takenBack>

/** Null where somebody chose it; logs that are older have not asked. */
export const takenBackFacts = z.object({ takenBack: takenBack.nullable().default(null) })

/** `mayOwn`: whether whoever the case is handed to may be its owner; logs that are older have not asked. */
export const handOverFacts = takenBackFacts.extend({ mayOwn: z.boolean().default(true) })

/** `isInCharge`: whether the person may correct what this proposal says: intake, or the owner of the case. */
export const correctTextFacts = z.object({ isInCharge: z.boolean() })

/** `conflicted`: whether the person belongs to the organisation that proposes. */
export const verdictFacts = z.object({ conflicted: z.boolean() })

/** `sentOn`, `isHeld`: as the notification's record has it. */
export const notificationFacts = z.object({ sentOn: z.iso.date().nullable(), isHeld: z.boolean() })

/** `fundLeftCents`: what the call's fund has not obligated yet; null where the call has no fund of its own. */
export const signFacts = z.object({ conflicted: z.boolean(), fundLeftCents: z.int().nullable(), isHeld: z.boolean() })
