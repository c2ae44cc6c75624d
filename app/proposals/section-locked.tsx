import { Notice } from '#app/ui/notice.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { SectionAnswers } from './section-answers.tsx'
import { BothTexts } from './section-both-texts.tsx'
import { SectionHeader } from './section-header.tsx'
import type { NotSaved, ShownSection } from './section-shown.ts'
import { askedFields } from './sections/asked.ts'
import type { Field } from './sections/field.ts'

type SectionLockedProps = { shown: ShownSection; fields: readonly Field[]; reply?: NotSaved }

/** What is saved, to be read, and why it cannot be changed; also what was typed too late, to be copied. */
export function SectionLocked({ shown, fields, reply }: SectionLockedProps) {
  const t = useT()
  const { lock, section, answers, written, rules, proposal } = shown
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
          <h2>{t('proposal:stale.theirs')}</h2>
          <SectionAnswers
            section={section}
            answers={answers}
            written={written}
            rules={rules}
            lang={proposal.language}
            missing={[]}
            level={3}
          />
        </>
      )}
    </>
  )
}
