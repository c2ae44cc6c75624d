import type { Question } from '#workflows/review/context.ts'
import { isChanged } from './questions.ts'

/** A question, or a whole section, that the office sent back; `reason` null where its text has been deleted. */
export type AskedQuestion = { question: Question; reason: string | null; isChanged: boolean }

type Asked = { question: Question; note: { id: string } | null }
type Kept = { id: string; text: string }

export const askedQuestions = (
  asked: readonly Asked[],
  notes: readonly Kept[],
  changed: readonly Question[],
): AskedQuestion[] =>
  asked.map(({ question, note }) => ({
    question,
    reason: notes.find(({ id }) => id === note?.id)?.text ?? null,
    isChanged: isChanged(question, changed),
  }))
