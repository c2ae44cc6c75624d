import { Notice } from '#app/ui/notice.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { ReadAnswers } from './read-answers.tsx'
import { BothTexts } from './section-both-texts.tsx'
import { SectionHeader } from './section-header.tsx'
import type { NotSaved, ShownSection } from './section-shown.ts'
import { askedFields } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import { partAt } from './sections/part.ts'

type SectionLockedProps = { shown: ShownSection; fields: readonly Field[]; at?: string; reply?: NotSaved }

/** What is saved, to be read, and why it cannot be changed; also what was typed too late, to be copied. */
export function SectionLocked({ shown, fields, at, reply }: SectionLockedProps) {
  const t = useT()
  const { lock, answers } = shown
  const part = partAt(fields, answers, at)
  return (
    <>
      <SectionHeader shown={shown} />
      {reply?.refusal ? (
        <RefusalNotice refusal={reply.refusal}>
          <p>{t('proposal:section.notSaved')}</p>
        </RefusalNotice>
      ) : (
        <Notice title={t(`errors:refusal.${lock!.refusal}`, lock!.params)} />
      )}
      {reply ? (
        <>
          <h2>{t('proposal:section.typed')}</h2>
          <BothTexts fields={fields} yours={reply.answers} theirs={answers} />
        </>
      ) : null}
      {askedFields(fields, answers).length === 0 ? (
        <p>{t('proposal:section.nothingAskedBecause')}</p>
      ) : (
        <>
          {part.name === '' ? <h2>{t('proposal:stale.theirs')}</h2> : null}
          <ReadAnswers shown={shown} part={part} />
        </>
      )}
    </>
  )
}
