import type { ReactNode } from 'react'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AnswerProblems, AnswerValue } from './answer-value.tsx'
import { BudgetTotalsView } from './budget-totals-view.tsx'
import { anchorOf } from './find-field.ts'
import { GroupAnswers } from './group-answers.tsx'
import type { MissingAnswer } from './missing-answers.ts'
import { sayIn } from './say.ts'
import { type Answers, type CallRules, type SectionKey, sectionOf } from './sections.ts'
import { askedFields } from './sections/asked.ts'
import type { Field, FieldGroup, FieldTable } from './sections/field.ts'
import { TableAnswers } from './table-answers.tsx'

export type SectionAnswersProps = {
  section: SectionKey
  answers: Answers
  rules: CallRules
  lang?: string
  missing: readonly MissingAnswer[]
  changeTo?: string
  level: 3 | 4
}

type SimpleField = Exclude<Field, FieldGroup | FieldTable>

const isSimple = (field: Field): field is SimpleField => field.kind !== 'group' && field.kind !== 'table'

/** Simple questions that follow each other are one list; rows and tables stand alone. */
function blocksOf(fields: readonly Field[]): (SimpleField[] | FieldGroup | FieldTable)[] {
  const blocks: (SimpleField[] | FieldGroup | FieldTable)[] = []
  for (const field of fields) {
    const last = blocks.at(-1)
    if (!isSimple(field)) blocks.push(field)
    else if (Array.isArray(last)) last.push(field)
    else blocks.push([field])
  }
  return blocks
}

const belongsTo = (field: Field, name: string) =>
  name === field.name || name.startsWith(`${field.name}.`) || name.startsWith(`${field.name}[`)

function useRow(props: SectionAnswersProps) {
  const t = useT()
  const say = sayIn(t)
  const { section, answers, lang, missing, changeTo } = props
  return (field: SimpleField): SummaryRow => {
    const label = say(field.label, field.params)
    return {
      label,
      value: (
        <>
          <AnswerValue section={section} field={field} answers={answers} lang={lang} />
          <AnswerProblems missing={missing.filter((one) => belongsTo(field, one.field))} />
        </>
      ),
      action: changeTo
        ? { to: `${changeTo}#${anchorOf({ field })}`, label: t('proposal:check.change'), of: label }
        : undefined,
    }
  }
}

function Block({ field, children, ...props }: SectionAnswersProps & { field: Field; children: ReactNode }) {
  const t = useT()
  const label = sayIn(t)(field.label, field.params)
  const Heading = `h${props.level}` as const
  return (
    <>
      <Heading>{label}</Heading>
      {children}
      <AnswerProblems missing={props.missing.filter((one) => belongsTo(field, one.field))} />
      {props.changeTo ? (
        <p className="vt-summary__action">
          <a href={`${props.changeTo}#${anchorOf({ field })}`}>
            {t('proposal:check.change')}
            <span className="usa-sr-only"> {label}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

export function SectionAnswers(props: SectionAnswersProps) {
  const { section, answers, rules, lang, missing } = props
  const rowOf = useRow(props)
  const asked = askedFields(sectionOf(section).fields(rules), answers)
  return (
    <>
      <AnswerProblems missing={missing.filter(({ field }) => field === '')} />
      {blocksOf(asked).map((block) => {
        if (Array.isArray(block)) return <SummaryList key={block[0]!.name} rows={block.map(rowOf)} />
        const view =
          block.kind === 'table' ? (
            <TableAnswers field={block} answers={answers} />
          ) : (
            <GroupAnswers section={section} field={block} answers={answers} rules={rules} lang={lang} />
          )
        const isLeftOut = block.optional && !Object.keys(answers).some((name) => isFilled(block, name, answers))
        return isLeftOut ? null : (
          <Block key={block.name} field={block} {...props}>
            {view}
          </Block>
        )
      })}
      {section === 'budget' ? <BudgetTotalsView answers={answers} rules={rules} level={props.level} /> : null}
    </>
  )
}

const isFilled = (field: Field, name: string, answers: Answers) =>
  belongsTo(field, name) && String(answers[name]).trim() !== ''
