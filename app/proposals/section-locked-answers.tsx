import { useT } from '#app/ui/translate.tsx'
import { ReadAnswers } from './read-answers.tsx'
import type { ShownSection } from './section-shown.ts'
import type { Field } from './sections/field.ts'
import type { Part } from './sections/part.ts'

type LockedAnswersProps = { shown: ShownSection; part: Part; fields: readonly Field[] }

/** The questions of a section that nobody asked to be changed, to be read. */
export function LockedAnswers({ shown, part, fields }: LockedAnswersProps) {
  const t = useT()
  return (
    <section aria-labelledby="others" className="vt-others">
      <h2 id="others">{t('proposal:asked.others')}</h2>
      <p>{t('proposal:asked.othersLead')}</p>
      <ReadAnswers shown={shown} part={part} fields={fields} />
    </section>
  )
}
