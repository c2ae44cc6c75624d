import { questionInFull } from '#app/proposals/question-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { ChangedSince } from './changed-since.ts'

/** Tells a reviewer what they have not judged yet. */
export function ChangedSinceNotice({ changed: { version, questions } }: { changed: ChangedSince }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('case:changedSince.title')}>
      <p>{t('case:changedSince.lead', { version })}</p>
      <Questions questions={questions} />
    </Notice>
  )
}

/** What the newest version answers otherwise than the one before. */
export function ResubmittedNotice({ resubmitted }: { resubmitted: ChangedSince | null }) {
  const t = useT()
  if (!resubmitted || resubmitted.questions.length === 0) return null
  const { version, questions } = resubmitted
  return (
    <Notice tone="info" title={t('case:resubmitted', { version })}>
      <Questions questions={questions} />
    </Notice>
  )
}

function Questions({ questions }: Pick<ChangedSince, 'questions'>) {
  const t = useT()
  return (
    <ul>
      {questions.map((question) => (
        <li key={question}>{questionInFull(question, t)}</li>
      ))}
    </ul>
  )
}
