import { Money } from '#app/ui/money.tsx'
import { useT } from '#app/ui/translate.tsx'
import { PartContext } from './part-context.tsx'
import { partPage } from './part-page.ts'
import { PartWay } from './part-way.tsx'
import { RowProduct } from './row-product.tsx'
import { SectionAnswers } from './section-answers.tsx'
import type { ShownSection } from './section-shown.ts'
import { draftBudget } from './sections/draft-budget.ts'
import type { Field } from './sections/field.ts'
import type { Part } from './sections/part.ts'

type ReadAnswersProps = {
  shown: ShownSection
  part: Part
  /** Those read, where not all of the part are. */
  fields?: readonly Field[]
}

/** What is saved of a section, or of a part of it, to be read. */
export function ReadAnswers({ shown, part, fields }: ReadAnswersProps) {
  const { proposal, section, answers, written, rules } = shown
  const pageOf = (name: string) => partPage(`/proposals/${proposal.id}/sections/${section}`, name)
  return (
    <PartContext.Provider value={{ part, answers, lacks: null, pageOf }}>
      <PartWay />
      <SectionAnswers
        section={section}
        fields={fields ?? (part.name === '' ? undefined : part.fields)}
        answers={answers}
        written={written}
        rules={rules}
        lang={proposal.language}
        missing={[]}
        level={3}
      />
      {part.row ? <RowProduct field={part.row.group} row={part.row.row} answers={answers} /> : null}
      {part.row && section === 'budget' ? <LineTotal shown={shown} row={part.row} /> : null}
    </PartContext.Provider>
  )
}

function LineTotal({
  shown: { answers, rules },
  row: { group, row },
}: {
  shown: ShownSection
  row: NonNullable<Part['row']>
}) {
  const t = useT()
  const line = draftBudget(answers, rules).lines.find((one) => one.class === group.name && one.row === row)
  if (line?.cents == null) return null
  return (
    <p className="vt-follows">
      {t('proposal:sections.budget.totals.line')}:{' '}
      <strong>
        <Money cents={line.cents} />
      </strong>
    </p>
  )
}
