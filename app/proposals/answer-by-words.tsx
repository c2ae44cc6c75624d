import { dateTimeWithZone } from '#app/i18n/format.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { AnswerBy } from './answer-by.ts'

/** Until when the office asks for an answer, and how many days are left of that. */
export function AnswerByWords({ answerBy: { at, timeZone, left } }: { answerBy: AnswerBy }) {
  const t = useT()
  const day = dateTimeWithZone(at, timeZone, useLanguage())
  const ahead = left === 0 ? t('pipeline:desk.dueToday') : t('pipeline:desk.left.calendar', { count: left })
  return (
    <p>
      <strong>{t('proposal:changes.answerBy', { day })}</strong>{' '}
      {left < 0 ? t('proposal:changes.late', { count: -left }) : `${ahead}.`}
    </p>
  )
}
