import type { Refusal } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import type { AnswerBy } from './answer-by.ts'
import type { AskedQuestion } from './asked-questions.ts'
import type { AnswersBySection, MissingAnswer } from './missing-answers.ts'
import type { BudgetSums } from './sections/draft-budget.ts'
import type { DrawnPart } from './sections/part.ts'
import type { Answers, CallRules, SectionKey } from './sections.ts'
import type { SuggestedAnswer } from './suggested-answers.ts'

/** A section of a proposal as its page shows it; instants are ISO. */
export type ShownSection = {
  proposal: { id: string; title: string | null; language: string }
  section: SectionKey
  number: number
  all: number
  rules: CallRules
  answers: Answers
  /** What is saved of the other sections that this one takes words from or is compared with. */
  written: AnswersBySection
  revision: number
  saved: { at: string; by: string; byMe: boolean } | null
  /** Who of the organisation is in charge of it. */
  writer: { name: string; isMe: boolean } | null
  now: string
  lock: Refusal | null
  /** What the office asks to be changed here. */
  asked: AskedQuestion[]
  answerBy: AnswerBy | null
  /** The names of the fields that may be written; null where all may. */
  open: string[] | null
  /** Of a draft's section that the organisation's profile answers too: the questions that it answers otherwise. */
  profile: { organizationId: string; differs: string[] } | null
  /** Null unless the page was asked to check. */
  missing: MissingAnswer[] | null
  /** The same, asked to check or not. */
  lacks: MissingAnswer[]
  /** What the rules of the call say against figures that can be read, and what is worth another look. */
  warnings: MissingAnswer[]
  suggested: SuggestedAnswer[]
}

/** What somebody else saved since the page was opened. */
export type Theirs = { answers: Answers; revision: number; savedBy: string; savedAt: string }

/** `answers`: what was typed and not saved, to be shown again; `drew`: what of the section its form had drawn. */
export type NotSaved = {
  answers: Answers
  drew: DrawnPart
  conflict?: Theirs
  refusal?: Refusal
}

/**
 * What a page that saves by itself is told of what it draws: kept, with the keys of its rows; or saved by somebody else;
 * or not open. `budget`: what all the lines of a budget add up to, also those that the page does not draw.
 */
export type QuietAnswer =
  | { revision: number; savedAt: string; keys: Record<string, string>; budget?: BudgetSums }
  | { conflict: { revision: number; answers: Answers } }
  | { refused: string[] }

/** What the page needs that asks who is saving: everything that was typed, which its form sends again. */
export type SignInToSave = { kept: [string, string][]; email: string; errors: FormErrors; refusal: Refusal | null }

/**
 * A row that was just removed, to be put back by one press: its place, and its answers by their names there. Where the
 * section's history has it, `from` says in which revision, and what of it was never saved.
 */
export type RemovedRow = { row: number; answers: Answers; from?: { revision: number; unsaved: Answers } }

/** A group whose rows were just changed; `count` is how many are drawn at least. */
export type ChangedRows = { group: string; count: number; removed?: RemovedRow }

/** What the page shows besides the section: what its address asks for, or what a button has just done. */
export type SectionView = {
  saved: boolean
  opened: string[]
  rows: ChangedRows | null
  /** What the page is to draw, where it does not draw all of the section. */
  at: string
  /** What was typed for questions that nobody asked to be changed, and was not saved. */
  refused?: Answers
}

export function viewOf(query: URLSearchParams): SectionView {
  const [group, count] = (query.get('rows') ?? '').split('-')
  return {
    saved: query.has('saved'),
    opened: query.getAll('opened'),
    at: query.get('in') ?? '',
    rows: group && count && /^\d{1,2}$/.test(count) ? { group, count: Number(count) } : null,
  }
}
