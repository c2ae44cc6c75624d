import { readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'
import { date, number, percent } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/index.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { LeafValue, NotAnswered } from './answer-value.tsx'
import type { GroupAnswersProps } from './group-answers.tsx'
import { type Answers, typedText } from './sections/answers.ts'
import type { Leaf } from './sections/field.ts'
import { isUnit, readValue } from './sections/indicator-values.ts'
import { namingMeasured } from './sections/measured-rows.ts'
import { yearName, yearsOf } from './sections/project-years.ts'
import { rowFields, type UsedRow, usedRows } from './sections/rows.ts'

type Shown = GroupAnswersProps & { rows: UsedRow[] }

/** What each indicator aims at, and how it is measured. */
export function IndicatorAnswers(props: GroupAnswersProps) {
  const rows = usedRows(namingMeasured(props.field, props.rules, props.written), props.answers)
  if (rows.length === 0) return <NotAnswered />
  return (
    <>
      <Targets {...props} rows={rows} />
      <Measuring {...props} rows={rows} />
    </>
  )
}

function Targets({ rows, answers, written, rules, lang }: Shown) {
  const t = useT()
  const language = useLanguage()
  const valueIn = (name: string) => ({
    figures: true,
    cell: (row: UsedRow) => valueWords(row, name, answers, language) || '—',
  })
  return (
    <Table
      caption={t('proposal:logframe.targets')}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'title',
          header: t('proposal:sections.indicators.fields.indicators.title.label'),
          names: true,
          cell: (row) => <Title row={row} answers={answers} lang={lang} />,
        },
        {
          key: 'measures',
          header: t('proposal:logframe.measures'),
          cell: (row) => (
            <>
              <Said row={row} last="measures" answers={answers} lang={lang} />
              <p className="usa-hint">
                <Said row={row} last="goal" answers={answers} />
              </p>
            </>
          ),
        },
        {
          key: 'unit',
          header: t('proposal:sections.indicators.fields.indicators.unit.label'),
          cell: (row) => (
            <>
              <Said row={row} last="unit" answers={answers} />
              <p className="usa-hint">
                <Said row={row} last="direction" answers={answers} />
              </p>
            </>
          ),
        },
        {
          key: 'baseline',
          header: t('proposal:logframe.baseline'),
          figures: true,
          cell: (row) => <Baseline row={row} answers={answers} />,
        },
        ...yearsOf(rules, written).map((year) => ({
          key: yearName(year),
          header: t('proposal:logframe.year', { year }),
          ...valueIn(yearName(year)),
        })),
        { key: 'final', header: t('proposal:sections.indicators.fields.indicators.final.label'), ...valueIn('final') },
      ]}
    />
  )
}

const measuring = ['definition', 'source', 'method', 'frequency', 'disaggregation', 'responsible'] as const

function Measuring({ field, rows, answers, lang }: Shown) {
  const t = useT()
  const say = sayIn(t)
  return (
    <Table
      caption={t('proposal:logframe.measured')}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'number',
          header: t('proposal:sections.indicators.fields.indicators.title.label'),
          names: true,
          cell: (row) => (
            <>
              {say(field.row, { number: row.number })}
              {typedText(answers, `${row.name}.standardCode`) ? (
                <p className="usa-hint">{typedText(answers, `${row.name}.standardCode`)}</p>
              ) : null}
            </>
          ),
        },
        ...measuring.map((last) => ({
          key: last,
          header: say(field.fields.find(({ name }) => name === last)!.label),
          cell: (row: UsedRow) => <Said row={row} last={last} answers={answers} lang={lang} />,
        })),
      ]}
    />
  )
}

type RowProps = Pick<GroupAnswersProps, 'answers' | 'lang'> & { row: UsedRow }

function Title({ row, answers, lang }: RowProps) {
  const title = typedText(answers, `${row.name}.title`)
  return (
    <>
      {row.number}. {title ? <span lang={lang}>{title}</span> : <NotAnswered />}
    </>
  )
}

const leafIn = ({ group, row }: UsedRow, last: string): Leaf =>
  rowFields(group, row).find(({ name }) => name.endsWith(`.${last}`))!

function Said({ row, last, answers, lang }: RowProps & { last: string }) {
  return <LeafValue leaf={leafIn(row, last)} answers={answers} lang={lang} />
}

/** Today's value and its date, or when it will be known. */
function Baseline({ row, answers }: RowProps) {
  const t = useT()
  const language = useLanguage()
  const month = typedText(answers, `${row.name}.baselineByMonth`)
  const value = valueWords(row, 'baseline', answers, language)
  const on = readDate(typedText(answers, `${row.name}.baselineOn`))
  if (!value) return month ? t('proposal:logframe.byMonth', { month }) : '—'
  return (
    <>
      {value}
      {isRead(on) ? <p className="usa-hint">{date(on.value, language)}</p> : null}
    </>
  )
}

/** A figure as the reader's language writes it; what cannot be read, as it was typed. */
function valueWords({ name }: UsedRow, last: string, answers: Answers, language: Language): string {
  const typed = typedText(answers, `${name}.${last}`)
  const unit = typedText(answers, `${name}.unit`)
  const reading = isUnit(unit) && unit !== 'yesNo' ? readValue(unit, typed) : undefined
  if (typed === '' || !reading || !isRead(reading)) return typed
  return unit === 'percent' ? percent(reading.value / 100, language, 2) : number(reading.value, language)
}
