import { before } from '#app/i18n/before.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { LeafValue, NotAnswered } from './answer-value.tsx'
import { answerWords } from './answer-words.ts'
import { type BudgetClass, budgetClasses } from './budget.ts'
import { isFigure } from './budget-cell.tsx'
import { IndicatorAnswers } from './indicator-answers.tsx'
import { LogFrameAnswers } from './log-frame-answers.tsx'
import type { AnswersBySection } from './missing-answers.ts'
import { RowProduct } from './row-product.tsx'
import { typedText } from './sections/answers.ts'
import { draftBudget } from './sections/draft-budget.ts'
import type { FieldGroup, Leaf } from './sections/field.ts'
import { numberOf, rowFields } from './sections/rows.ts'
import type { Answers, CallRules, SectionKey } from './sections.ts'

export type GroupAnswersProps = {
  section: SectionKey
  field: FieldGroup
  answers: Answers
  written: AnswersBySection
  rules: CallRules
  lang?: string
}

type Row = { number: number; leaves: Leaf[] }

/** As many columns as a table of a text page holds; longer rows are lists. */
const mostColumns = 3

/** The rows of a group in which something was typed. */
export function GroupAnswers(props: GroupAnswersProps) {
  const { section, field, answers } = props
  if (field.groups) return <LogFrameAnswers {...props} />
  if (section === 'indicators') return <IndicatorAnswers {...props} />
  const rows = [...Array(field.max).keys()]
    .map((row) => ({ number: row, leaves: rowFields(field, row) }))
    .filter(({ leaves }) => leaves.some(({ name }) => String(answers[name] ?? '').trim() !== ''))
  if (rows.length === 0) return <NotAnswered />
  if (budgetClasses.some((each) => each === field.name)) return <BudgetLines {...props} rows={rows} />
  return field.fields.length <= mostColumns ? <RowTable {...props} rows={rows} /> : <RowLists {...props} rows={rows} />
}

type RowsProps = GroupAnswersProps & { rows: Row[] }

function RowTable({ field, rows, answers, lang }: RowsProps) {
  const say = sayIn(useT())
  return (
    <Table
      caption={say(field.label, field.params)}
      hideCaption
      rows={rows}
      rowKey={({ number }) => number}
      columns={field.fields.map((leaf, index) => ({
        key: leaf.name,
        header: say(leaf.label, leaf.params),
        figures: leaf.kind === 'money',
        names: index === 0,
        cell: ({ leaves }: Row) => <LeafValue leaf={leaves[index]!} answers={answers} lang={lang} />,
      }))}
    />
  )
}

function RowLists({ field, rows, answers, lang }: RowsProps) {
  const say = sayIn(useT())
  return rows.map(({ number, leaves }) => (
    <div key={number}>
      <p className="vt-leads">
        <strong>{say(field.row, { number: numberOf(field, number) })}</strong>
      </p>
      <SummaryList
        dense
        rows={leaves.map((leaf) => ({
          label: say(leaf.label, leaf.params),
          value: <LeafValue leaf={leaf} answers={answers} lang={lang} />,
        }))}
      />
      <RowProduct field={field} row={number} answers={answers} />
    </div>
  ))
}

/** The lines of a class of the budget: what each is and why, the figures that it is computed from, and its total. */
function BudgetLines({ field, rows, answers, rules, lang }: RowsProps) {
  const t = useT()
  const say = sayIn(t)
  const budget = draftBudget(answers, rules)
  const centsOf = ({ number }: Row) =>
    budget.lines.find((line) => line.class === field.name && line.row === number)?.cents ?? null
  const name = say(field.label, field.params)
  const figures = field.fields.flatMap((leaf, index) => (isFigure(leaf) && leaf.name !== 'amount' ? [index] : []))
  return (
    <div className="vt-lines">
      <Table
        caption={name}
        hideCaption
        cardsBelow={40}
        rows={rows}
        rowKey={({ number }) => number}
        columns={[
          {
            key: 'line',
            header: t('proposal:check.line'),
            names: true,
            cell: ({ leaves }) => <LineWords leaves={leaves} answers={answers} lang={lang} />,
          },
          ...figures.map((index) => ({
            key: field.fields[index]!.name,
            header: say(field.fields[index]!.label),
            figures: true,
            cell: ({ leaves }: Row) => <LeafValue leaf={leaves[index]!} answers={answers} lang={lang} />,
          })),
          {
            key: 'total',
            header: t('proposal:sections.budget.totals.line'),
            figures: true,
            cell: (row) => {
              const cents = centsOf(row)
              return cents === null ? '—' : <Money cents={cents} />
            },
            totalLabel: t('proposal:sections.budget.totals.class', { name }),
            total: <Money cents={budget.totals.byClass[field.name as BudgetClass]} />,
          },
        ]}
      />
    </div>
  )
}

/** Questions that are too long to stand before a yes or no in a line. */
const shortened = ['forSecurityUnit', 'lastsOverAYear'] as const

function LineWords({ leaves, answers, lang }: { leaves: Leaf[]; answers: Answers; lang?: string }) {
  const t = useT()
  const language = useLanguage()
  const say = sayIn(t)
  const [first, ...others] = leaves
  const why = others.find(({ kind }) => kind === 'textarea')
  const more = others
    .filter((leaf) => leaf !== why && !isFigure(leaf))
    .map((leaf) => {
      const words = answerWords(leaf, answers, { say, language })
      const short = shortened.find((name) => leaf.name.endsWith(`.${name}`))
      const label = short ? t(`case:line.${short}`) : say(leaf.label)
      return words && before(label, short ? words.toLowerCase() : words)
    })
    .filter(Boolean)
  return (
    <>
      <strong lang={lang}>{typedText(answers, first!.name) || t('proposal:check.notAnswered')}</strong>
      {more.length > 0 ? <p>{more.join(' · ')}</p> : null}
      {why && typedText(answers, why.name) ? (
        <p className="usa-hint" lang={lang}>
          {typedText(answers, why.name)}
        </p>
      ) : null}
    </>
  )
}
