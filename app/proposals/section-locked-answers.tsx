import { useT } from '#app/ui/translate.tsx'
import { SectionAnswers } from './section-answers.tsx'
import type { ShownSection } from './section-shown.ts'
import type { Field } from './sections/field.ts'

/** The questions of a section that nobody asked to be changed, to be read. */
export function LockedAnswers({ shown, fields }: { shown: ShownSection; fields: readonly Field[] }) {
  const t = useT()
  const { section, answers, written, rules, proposal } = shown
  if (fields.length === 0) return null
  return (
    <section aria-labelledby="others" className="vt-others">
      <h2 id="others">{t('proposal:asked.others')}</h2>
      <p>{t('proposal:asked.othersLead')}</p>
      <SectionAnswers
        section={section}
        fields={fields}
        answers={answers}
        written={written}
        rules={rules}
        lang={proposal.language}
        missing={[]}
        level={3}
      />
    </section>
  )
}
