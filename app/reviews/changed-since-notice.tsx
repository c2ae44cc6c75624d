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
      <ul>
        {questions.map((question) => (
          <li key={question}>{questionInFull(question, t)}</li>
        ))}
      </ul>
    </Notice>
  )
}
