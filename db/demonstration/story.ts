import type { Section, StateName } from '#workflows/review/context.ts'
import type { EventType } from '#workflows/review/events.ts'
import type { DemonstrationCall } from './calls/call.ts'
import type { NotificationKey } from './money.ts'
import type { PersonKey } from './people.ts'
import type { Table, Written } from './written.ts'

/** What was typed in a section, by form field name. */
export type Answers = Record<string, string | string[]>

export type SectionName = Section

export type Act =
  | { act: 'submit' }
  | { act: 'admit' }
  | { act: 'declareIneligible'; note: string }
  | { act: 'correctText'; field: string; text: string; note: string }
  | { act: 'requestChanges'; sections: { section: SectionName; note: string }[] }
  /** The sections as they are sent again; the others stay as they were. */
  | { act: 'resubmit'; changed: Written }
  | { act: 'assignReviewers'; reviewers: PersonKey[] }
  /** A row a criterion of the call: its key, the score from 1 to 5, and why. */
  | { act: 'assess'; scores: Table; opinion: string }
  | { act: 'rateFinances'; risk: 'low' | 'medium' | 'high'; note: string }
  | { act: 'sendToVetting'; caseReference: string }
  | {
      act: 'recordVetting'
      outcome: 'cleared' | 'clearedWithExceptions' | 'notCleared' | 'pending'
      caseReference: string
      /** Counted from the day the outcome is recorded; null where there is nothing to expire. */
      validForDays: number | null
    }
  /** The period is the one that the proposal asks for. */
  | { act: 'approve'; amountCents: number; note: string }
  | { act: 'approveWithConditions'; amountCents: number; note: string; conditions: WrittenCondition[] }
  | { act: 'decline'; note: string }
  /** Sections written after others were handed in: a whole proposal after its concept note. */
  | { act: 'write'; written: Written }
  | PlainStep
  | { act: 'withdraw' }
  | { act: 'lapse' }

/** One of the acts that ask a few questions, answered as its event has them. */
export type PlainStep = {
  act: 'plain'
  type: EventType
  note?: string
  answers?: Record<string, unknown>
  /** Dates, counted from the day of seeding: a day, or the end of one in the time zone of the call. */
  inDays?: { validUntil?: number; until?: number; dueOn?: number }
  /** The first condition of the approval is 0. */
  condition?: number
  notification?: NotificationKey
  /** To whom the case is handed over. */
  to?: PersonKey
}

/** What a condition has to say (2 CFR 200.208(c)); its date is counted from the day of seeding. */
export type WrittenCondition = {
  what: string
  why: string
  removedBy: string
  reconsideration: string
  owner: 'partner' | 'office'
  dueInDays: number
  when: 'before' | 'during'
}

/**
 * One act of the story: `daysAgo` days before the demonstration is seeded (at least 1, so that it always lies in the
 * past), at `hour` (HH:MM) in the time zone of the call. Acts stand in the order in which they happened.
 */
export type Step = { daysAgo: number; hour: string; by: PersonKey | 'clock' } & Act

/** The project's first day is the first of a month, `startsInDays` days or more after the day of seeding. */
export type Period = { startsInDays: number; months: number }

export type Story = {
  key: string
  call: DemonstrationCall['key']
  author: PersonKey
  startedDaysAgo: number
  period: Period | null
  written: Written
  steps: Step[]
  /** Where the proposal stands when every step has been walked. */
  ends: StateName
}
