import type { Translate } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { findField, labelOf } from './find-field.ts'
import { isUnanswered, type MissingAnswer } from './missing-answers.ts'
import { problem } from './sections/problem.ts'
import type { CallRules } from './sections.ts'

/** How much is still to be answered and how much to be corrected: `3 to answer, 1 to correct`. */
export function sayHowMany(t: Translate, missing: readonly Pick<MissingAnswer, 'message'>[]): string {
  const toAnswer = missing.filter(isUnanswered).length
  const toCorrect = missing.length - toAnswer
  return [
    ...(toAnswer > 0 ? [t('proposal:missing.toAnswer', { count: toAnswer })] : []),
    ...(toCorrect > 0 ? [t('proposal:missing.toCorrect', { count: toCorrect })] : []),
  ].join(', ')
}

/** What is missing, in the words of its question; what is said of the budget as a whole has none. */
export function nameOfMissing(t: Translate, { section, field, message }: MissingAnswer, rules: CallRules): string {
  const found = findField(section, field, rules)
  if (found) return labelOf(found, sayIn(t))
  return t(message === problem('lineNeeded') ? 'proposal:missing.line' : 'proposal:missing.amount')
}
