import { AsTyped } from '#app/ui/as-typed.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { AnswerBy } from './answer-by.ts'
import { AnswerByWords } from './answer-by-words.tsx'
import type { Clarification } from './public-events.ts'

type ClarificationNoticeProps = { clarification: Clarification; answerBy: AnswerBy | null }

/** What finance asks in its own words, and by when it awaits the answer; a partner reads the role that asks, no name. */
export function ClarificationNotice({ clarification: { question, askedOn }, answerBy }: ClarificationNoticeProps) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('proposal:clarification.title')}>
      <p>{t('proposal:clarification.askedBy', { day: askedOn })}</p>
      <AsTyped as="p">{question ?? t('proposal:asked.reasonGone')}</AsTyped>
      {answerBy ? <AnswerByWords answerBy={answerBy} /> : null}
    </Notice>
  )
}
