import { sayIn } from '#app/i18n/say.ts'
import { SummaryList, type SummaryRow } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AnswerProblems, AnswerValue } from './answer-value.tsx'
import { BudgetTotalsView } from './budget-totals-view.tsx'
import { anchorOf } from './find-field.ts'
import { GroupAnswers } from './group-answers.tsx'
import type { AnswersBySection, MissingAnswer } from './missing-answers.ts'
import { MonitoringShare } from './monitoring-share.tsx'
import { ReadGroup, useClosed } from './part-list.tsx'
import { holdsPersonal, withoutPersonal } from './personal.ts'
import { askedFields } from './sections/asked.ts'
import type { Field, FieldGroup, FieldTable } from './sections/field.ts'
import { isLeftBlank } from './sections/rows.ts'
import { type Answers, type CallRules, type SectionKey, sectionOf } from './sections.ts'
import { TableAnswers } from './table-answers.tsx'

export type SectionAnswersProps = {
  section: SectionKey
  answers: Answers
  /** The answers of all sections. */
  written: AnswersBySection
  rules: CallRules
  lang?: string
  missing: readonly MissingAnswer[]
  changeTo?: string
  level: 3 | 4
  /** Those shown, where not all of the section are. */
  fields?: readonly Field[]
  /** The names of those that can be changed, where not all can. */
  open?: readonly string[]
  /** Without names and how to reach them. */
  hidesPersonal?: boolean
  /** All of the section as they read when they were answered. */
  asAsked?: readonly Field[]
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

const isOpen = ({ name }: Field, open?: readonly string[]) => open?.includes(name) ?? true

/** A question that is left blank though it has to be answered, and lacks nothing, was not for this proposal. */
const isShown = (field: Field, { answers, missing }: SectionAnswersProps) =>
  field.optional || !isLeftBlank(field, answers) || missing.some((one) => belongsTo(field, one.field))

function useRow(props: SectionAnswersProps) {
  const t = useT()
  const say = sayIn(t)
  const { section, answers, written, rules, lang, missing, changeTo, open } = props
  return (field: SimpleField): SummaryRow => {
    const label = say(field.label, field.params)
    const problems = missing.filter((one) => belongsTo(field, one.field))
    const isBare = problems.length > 0 && isLeftBlank(field, answers)
    return {
      label,
      value: (
        <>
          {isBare ? null : <AnswerValue section={section} field={field} answers={answers} lang={lang} />}
          {field.name === 'monitoringCost' ? (
            <MonitoringShare answers={answers} budget={written.budget} rules={rules} />
          ) : null}
          <AnswerProblems missing={problems} of={field} />
        </>
      ),
      action:
        changeTo && isOpen(field, open)
          ? { to: `${changeTo}#${anchorOf({ field })}`, label: t('proposal:check.change'), of: label }
          : undefined,
    }
  }
}

/** Rows or a table, under a heading of its own; what may be left out and was is not shown. */
function OwnBlock({ field, ...props }: SectionAnswersProps & { field: FieldGroup | FieldTable }) {
  const t = useT()
  const { section, answers, written, rules, lang, missing, changeTo, level, open } = props
  const closed = useClosed(field)
  if (field.optional && isLeftBlank(field, answers)) return null
  if (closed && field.kind === 'group') return <ReadGroup field={field} lang={lang} shown={closed} level={level} />
  const label = sayIn(t)(field.label, field.params)
  const problems = missing.filter((one) => belongsTo(field, one.field))
  const isBare = problems.length > 0 && isLeftBlank(field, answers)
  const Heading = `h${level}` as const
  return (
    <>
      <Heading>{label}</Heading>
      {isBare ? null : field.kind === 'table' ? (
        <TableAnswers field={field} answers={answers} />
      ) : (
        <GroupAnswers section={section} field={field} answers={answers} written={written} rules={rules} lang={lang} />
      )}
      <AnswerProblems missing={problems} of={field} />
      {changeTo && isOpen(field, open) ? (
        <p className="vt-summary__action">
          <a href={`${changeTo}#${anchorOf({ field })}`}>
            {t('proposal:check.change')}
            <span className="usa-sr-only"> {label}</span>
          </a>
        </p>
      ) : null}
    </>
  )
}

export function SectionAnswers(props: SectionAnswersProps) {
  const { section, answers, written, rules, missing, level, fields, hidesPersonal, asAsked } = props
  const t = useT()
  const rowOf = useRow(props)
  const all = fields ?? asAsked ?? sectionOf(section).fields(rules, { ...written, [section]: props.answers })
  const shown = hidesPersonal ? withoutPersonal(all) : all
  const asked = askedFields(shown, answers).filter((field) => isShown(field, props))
  return (
    <>
      {hidesPersonal && all.some(holdsPersonal) ? <p className="usa-hint">{t('proposal:check.personalKept')}</p> : null}
      <AnswerProblems missing={missing.filter(({ field }) => field === '')} />
      {asked.length === 0 ? (
        <p className="usa-hint">{t(section === 'attachments' ? 'files:none' : 'proposal:section.nothingAsked')}</p>
      ) : null}
      {blocksOf(asked).map((block) =>
        Array.isArray(block) ? (
          <SummaryList key={block[0]!.name} rows={block.map(rowOf)} />
        ) : (
          <OwnBlock key={block.name} field={block} {...props} />
        ),
      )}
      {section === 'budget' && !fields ? <BudgetTotalsView answers={answers} rules={rules} level={level} /> : null}
    </>
  )
}
