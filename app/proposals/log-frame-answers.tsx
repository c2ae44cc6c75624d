import { isRead } from '#app/forms/reading.ts'
import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { NotAnswered } from './answer-value.tsx'
import { chosenWords } from './answer-words.ts'
import type { GroupAnswersProps } from './group-answers.tsx'
import { typedText } from './sections/answers.ts'
import { monthsOf } from './sections/project-years.ts'
import { readInteger } from './sections/reading.ts'
import { everyRow, rowFields, type UsedRow, usedRows } from './sections/rows.ts'

/** Objectives, outcomes, outputs and activities as one table, each row after the one that it serves; activities alone have months. */
export function LogFrameAnswers({ field, answers, written, rules, lang }: GroupAnswersProps) {
  const t = useT()
  const say = sayIn(t)
  const rows = everyRow(usedRows(field, answers))
  if (rows.length === 0) return <NotAnswered />
  const months = monthsOf(written.project ?? {}) ?? rules.maxMonths
  return (
    <Table
      caption={t('proposal:logframe.caption')}
      hideCaption
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'number',
          header: t('proposal:logframe.level'),
          names: true,
          cell: (row) => (
            <span className={`vt-level vt-level--${depthOf(row)}`}>{say(row.group.row, { number: row.number })}</span>
          ),
        },
        {
          key: 'what',
          header: t('proposal:logframe.what'),
          spans: ({ group }) => (group.groups ? 3 : 1),
          cell: (row) => <Words row={row} answers={answers} lang={lang} />,
        },
        {
          key: 'who',
          header: t('proposal:logframe.who'),
          cell: (row) => <span lang={lang}>{typedText(answers, `${row.name}.owner`) || '—'}</span>,
        },
        {
          key: 'months',
          header: t('proposal:logframe.months'),
          cell: (row) => <Months row={row} answers={answers} months={months} />,
        },
      ]}
    />
  )
}

const depthOf = ({ number }: UsedRow) => number.split('.').length

type RowProps = Pick<GroupAnswersProps, 'answers' | 'lang'> & { row: UsedRow }

/** What the row says, and under it what it rests on or serves. */
function Words({ row, answers, lang }: RowProps) {
  const t = useT()
  const language = useLanguage()
  const first = typedText(answers, `${row.name}.statement`) || typedText(answers, `${row.name}.title`)
  const assumption = typedText(answers, `${row.name}.assumption`)
  const goals = rowFields(row.group, row.row).flatMap((leaf) =>
    leaf.kind === 'choices' ? chosenWords({ ...leaf, kind: 'choices' }, answers, { say: sayIn(t), language }) : [],
  )
  return (
    <>
      {first ? <span lang={lang}>{first}</span> : <NotAnswered />}
      {goals.length > 0 ? (
        <p className="usa-hint">{t('proposal:logframe.goals', { goals: list(goals, language) })}</p>
      ) : null}
      {assumption ? (
        <p className="usa-hint" lang={lang}>
          {t('proposal:logframe.assumption', { words: assumption })}
        </p>
      ) : null}
    </>
  )
}

/** From which month to which, in figures and as a bar of the whole project. */
function Months({ row, answers, months }: RowProps & { months: number }) {
  const [from, to] = ['from', 'to'].map((last) => typedText(answers, `${row.name}.${last}`))
  const [starts, ends] = [readInteger(from ?? ''), readInteger(to ?? '')]
  const words = [from, to].map((text) => text || '—')
  return (
    <>
      {words[0] === words[1] ? words[0] : words.join('–')}
      {isRead(starts) && isRead(ends) && starts.value >= 1 && starts.value <= ends.value && ends.value <= months ? (
        <svg className="vt-months" viewBox={`0 0 ${months} 1`} preserveAspectRatio="none" aria-hidden="true">
          <rect className="vt-months__whole" width={months} height="1" />
          <rect className="vt-months__part" x={starts.value - 1} width={ends.value - starts.value + 1} height="1" />
        </svg>
      ) : null}
    </>
  )
}
