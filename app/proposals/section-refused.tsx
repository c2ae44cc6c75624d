import { Notice } from '#app/ui/notice.tsx'
import { useT } from '#app/ui/translate.tsx'
import { BothTexts } from './section-both-texts.tsx'
import type { ShownSection } from './section-shown.ts'
import type { Field } from './sections/field.ts'
import { answeredLeaves } from './sections/rows.ts'
import type { Answers } from './sections.ts'

type SectionRefusedProps = { shown: ShownSection; fields: readonly Field[]; refused: Answers }

/** What was typed for questions that nobody asked to be changed was not kept: here it is, beside what stays. */
export function SectionRefused({ shown, fields, refused }: SectionRefusedProps) {
  const t = useT()
  const typed = fields.filter((field) => answeredLeaves(field, refused).length > 0)
  return (
    <>
      <Notice tone="error" announce title={t('proposal:asked.refused')}>
        <p>{t('proposal:asked.refusedLead')}</p>
      </Notice>
      <BothTexts fields={typed} yours={{ ...shown.answers, ...refused }} theirs={shown.answers} />
    </>
  )
}
