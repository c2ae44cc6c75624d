import type { DemonstrationCall } from './calls/call.ts'
import type { PersonKey } from './people.ts'

export type SectionName = 'project' | 'carsi' | 'places' | 'need' | 'budget' | 'security'

/** What was typed, by form field name. */
export type TypedAnswers = Record<string, string | string[]>

export type Score = { criterion: string; score: 1 | 2 | 3 | 4 | 5; why: string }

export type Act =
  | { act: 'submit' }
  | { act: 'admit' }
  | { act: 'declareIneligible'; note: string }
  | { act: 'requestChanges'; sections: { section: SectionName; note: string }[] }
  /** The answers that replace what the section said, before it is sent again. */
  | { act: 'resubmit'; changed: Partial<Record<SectionName, TypedAnswers>> }
  | { act: 'assignReviewers'; reviewers: PersonKey[] }
  | { act: 'assess'; scores: Score[]; opinion: string }
  | { act: 'rateFinances'; risk: 'low' | 'medium' | 'high'; note: string }
  | { act: 'sendToVetting'; caseReference: string }
  | {
      act: 'recordVetting'
      outcome: 'cleared' | 'clearedWithExceptions' | 'notCleared' | 'pendingNamedUnits'
      caseReference: string
      /** Counted from the day the outcome is recorded; null where there is nothing to expire. */
      validForDays: number | null
    }
  /** The period is the one that the proposal asks for. */
  | { act: 'approve'; amountCents: number; note: string }
  | { act: 'decline'; note: string }
  | { act: 'withdraw' }
  | { act: 'lapse' }

/**
 * One act of the story: `daysAgo` days before the demonstration is seeded (at least 1, so that it always lies in the
 * past), at `hour` (HH:MM) in the time zone of the call. Acts stand in the order in which they happened.
 */
export type Step = { daysAgo: number; hour: string; by: PersonKey | 'clock' } & Act

/** Offset and month of the project's period, because its dates depend on the day the demonstration is seeded. */
export type Period = { startsInDays: number; months: number }

export type StateReached =
  | 'draft'
  | 'intake'
  | 'tracks'
  | 'decision'
  | 'changesRequested'
  | 'approved'
  | 'declined'
  | 'ineligible'
  | 'withdrawn'
  | 'lapsed'

export type Story = {
  /** Stable name of the proposal in the demonstration, also its file's name. */
  key: string
  call: DemonstrationCall['key']
  author: PersonKey
  startedDaysAgo: number
  period: Period | null
  answers: Record<SectionName, TypedAnswers>
  steps: Step[]
  /** Where the proposal stands when every step has been walked. */
  ends: StateReached
}
