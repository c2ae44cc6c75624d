import { type FormState, idOf } from '#app/forms/form.ts'
import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { type Task, Tasks } from '#app/ui/task-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { AddRow } from './fields-add-row.tsx'
import { RemovedNotice } from './fields-removed.tsx'
import { RowButtons } from './fields-row-buttons.tsx'
import { WholeQuestion } from './fields-whole.tsx'
import { isUnanswered } from './missing-answers.ts'
import { sayHowMany } from './missing-words.ts'
import { type ShownPart, usePart } from './part-context.tsx'
import { changesOf, wordsOf } from './removed-row.ts'
import type { ChangedRows } from './section-shown.ts'
import type { Field, FieldGroup } from './sections/field.ts'
import { isDrawn, isLight } from './sections/part.ts'
import { everyRow, type UsedRow, usedRows } from './sections/rows.ts'

type ClosedProps = { field: FieldGroup; form: FormState; lang?: string; changed?: ChangedRows | null }

/** A group whose rows have pages of their own: what is in each, what it lacks, and the way to it. */
export function ClosedGroup(props: ClosedProps & { shown: ShownPart }) {
  const { field, form, shown, changed } = props
  const rows = usedRows(field, shown.answers)
  if (isLight([field], shown.answers)) return <WholeGroup field={field} shown={shown} rows={rows} />
  const removed = changesOf(field, changed)?.removed
  const drawn = (rows.at(-1)?.row ?? -1) + 1
  return (
    <WholeQuestion field={field} form={form}>
      {removed ? <RemovedNotice field={field} removed={removed} /> : null}
      <RowList {...props} rows={rows} />
      {removed ? null : <AddRow field={field} drawn={drawn} />}
    </WholeQuestion>
  )
}

/** The same, only to be read. */
export function ReadGroup({ field, lang, shown, level }: Omit<ListProps, 'rows'> & { level: 3 | 4 }) {
  const say = sayIn(useT())
  const rows = usedRows(field, shown.answers)
  if (isLight([field], shown.answers)) return <WholeGroup field={field} shown={shown} rows={rows} />
  const Heading = `h${level}` as const
  return (
    <>
      <Heading id={idOf(field.name)}>{say(field.label, field.params)}</Heading>
      <RowList field={field} lang={lang} shown={shown} rows={rows} />
    </>
  )
}

type ListProps = { field: FieldGroup; lang?: string; shown: ShownPart; rows: readonly UsedRow[] }

/** A group that fits on a page of its own. */
function WholeGroup({ field, shown, rows }: ListProps) {
  const t = useT()
  const title = sayIn(t)(field.label, field.params)
  const count = rows.length > 0 ? t('proposal:part.rows', { count: rows.length }) : ''
  return <Tasks tasks={[{ ...taskOf(t, shown, field.name, title, count), id: idOf(field.name) }]} />
}

function RowList({ field, form, lang, shown, rows }: ListProps & { form?: FormState }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  const tasks = rows.map((row) => ({
    ...taskOf(t, shown, row.name, say(field.row, { number: row.number }), list(countsIn(row, t), language)),
    id: idOf(row.name),
    children: (
      <>
        <p lang={lang}>{wordsOf(field, { row: row.row, answers: shown.answers }, mostLetters)}</p>
        {form ? (
          <RowButtons field={field} form={{ ...form, values: shown.answers }} row={row.row} only={['up', 'down']} />
        ) : null}
      </>
    ),
  }))
  return <Tasks tasks={tasks} />
}

const mostLetters = 110

const levels = ['outcomes', 'outputs', 'activities'] as const

/** How many rows of each kind stand under a row: `3 outcomes`, `12 activities`. */
function countsIn(row: UsedRow, t: ReturnType<typeof useT>): string[] {
  const inner = everyRow(row.inner)
  return levels
    .map((level) => ({ level, count: inner.filter(({ group }) => group.name.endsWith(`.${level}`)).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => t(`proposal:part.counted.${level}`, { count }))
}

function taskOf(t: ReturnType<typeof useT>, { pageOf, lacks }: ShownPart, name: string, title: string, hint: string) {
  if (!lacks) return { to: pageOf(name), title, hint } satisfies Task
  const here = lacks.filter(({ field }) => isDrawn({ name, closed: [] }, field))
  const status = here.length === 0 ? 'done' : here.every(isUnanswered) && hint === '' ? 'todo' : 'started'
  const lacking = here.length > 0 ? [sayHowMany(t, here)] : []
  return { to: pageOf(name), title, hint: joined([hint, ...lacking]), status } satisfies Task
}

const joined = (texts: readonly string[]) => texts.filter(Boolean).join(' · ')

/** The group as a list, where the page does not draw it. */
export function useClosed(field: Field): ShownPart | null {
  const shown = usePart()
  return shown?.part.closed.some(({ name }) => name === field.name) ? shown : null
}
