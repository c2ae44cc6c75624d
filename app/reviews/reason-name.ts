import type { Question } from '#workflows/review/context.ts'

/** The key of a question's reason in the form, where a dot would stand for a part of an answer. */
export const reasonKey = (question: Question) => question.replace('.', '_')
