import { useT } from '#app/ui/translate.tsx'
import { sectionOf } from '#workflows/review/context.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { questionInFull, questionWords } from './question-words.ts'

type AskedListProps = {
  asked: readonly AskedQuestion[]
  /** Leads to the section of each question, and names it. */
  ofProposal?: string
}

/** What the office wants changed and why, and what has been changed already. */
export function AskedList({ asked, ofProposal }: AskedListProps) {
  const t = useT()
  const words = (question: string) => {
    if (ofProposal)
      return <a href={`/proposals/${ofProposal}/sections/${sectionOf(question)}`}>{questionInFull(question, t)}</a>
    return question.includes('.') ? questionWords(question, t) : t('proposal:asked.whole')
  }
  return (
    <ul className="vt-asked">
      {asked.map(({ question, reason, isChanged }) => (
        <li key={question}>
          <strong>{words(question)}</strong>{' '}
          <span className={isChanged ? 'vt-asked__mark vt-asked__mark--changed' : 'vt-asked__mark'}>
            {t(isChanged ? 'proposal:asked.changed' : 'proposal:asked.unchanged')}
          </span>
          <p className="vt-as-typed">{reason ?? t('proposal:asked.reasonGone')}</p>
        </li>
      ))}
    </ul>
  )
}
