import { isRead } from '#app/forms/reading.ts'
import { number } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { NotAnswered } from './answer-value.tsx'
import { isBlank, typedText } from './sections/answers.ts'
import { leavesOf, runningTotal } from './sections/asked.ts'
import type { FieldTable, Option } from './sections/field.ts'
import { readInteger } from './sections/reading.ts'
import type { Answers } from './sections.ts'

/** Whole numbers in rows and columns with their totals; a cell left blank is 0. */
export function TableAnswers({ field, answers }: { field: FieldTable; answers: Answers }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  if (leavesOf(field).every(({ name }) => isBlank(answers[name]))) return <NotAnswered />

  const sumOf = (names: string[]) => {
    const total = runningTotal(names, answers)
    return total === undefined ? '—' : number(total, language)
  }
  const name = (row: Option, column: Option) => `${field.name}.${row.value}.${column.value}`
  const cell = (text: string) => {
    const reading = readInteger(text === '' ? '0' : text)
    return isRead(reading) ? number(reading.value, language) : text
  }
  return (
    <Table
      caption={say(field.label, field.params)}
      hideCaption
      rows={field.rows}
      rowKey={({ value }) => value}
      columns={[
        { key: 'row', header: t('proposal:check.people'), names: true, cell: (row) => say(row.label) },
        ...field.columns.map((column) => ({
          key: column.value,
          header: say(column.label),
          figures: true,
          cell: (row: Option) => cell(typedText(answers, name(row, column))),
          total: sumOf(field.rows.map((row) => name(row, column))),
        })),
        {
          key: 'total',
          header: t('table.total'),
          figures: true,
          cell: (row) => sumOf(field.columns.map((column) => name(row, column))),
          total: sumOf(field.rows.flatMap((row) => field.columns.map((column) => name(row, column)))),
        },
      ]}
    />
  )
}
