import type { ReactNode } from 'react'
import { list } from '#app/i18n/format.ts'
import { useLanguage, useT } from './translate.tsx'

export type TaskStatus = 'done' | 'started' | 'todo' | 'locked'

export type Task = {
  id?: string
  to: string
  title: string
  /** None of what is only to be read. */
  status?: TaskStatus
  hint?: string
  /** What is missing, as words of the reader's language. */
  missing?: readonly string[]
  /** What is answered and wrong. */
  wrong?: readonly string[]
  /** What else there is to know of it. */
  children?: ReactNode
}

function TaskRow({ id, to, title, status, hint, missing = [], wrong = [], children }: Task) {
  const t = useT()
  const language = useLanguage()
  return (
    <li className={status ? `vt-task vt-task--${status}` : 'vt-task'} id={id}>
      <div className="vt-task__words">
        {status === 'locked' ? <span className="vt-task__title">{title}</span> : <a href={to}>{title}</a>}
        {hint ? <p className="usa-hint">{hint}</p> : null}
        {missing.length > 0 ? (
          <p className="vt-task__missing">{t('task.missing', { what: list(missing, language) })}</p>
        ) : null}
        {wrong.length > 0 ? (
          <p className="vt-task__missing">{t('task.wrong', { what: list(wrong, language) })}</p>
        ) : null}
        {children}
      </div>
      {status ? <span className="vt-task__status">{t(`task.${status}`)}</span> : null}
    </li>
  )
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const t = useT()
  const done = tasks.filter((task) => task.status === 'done').length
  return (
    <>
      <p className="vt-progress">
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="vt-progress__bar" aria-hidden="true">
          <rect width="100" height="4" className="vt-progress__whole" />
          <rect width={tasks.length ? (100 * done) / tasks.length : 0} height="4" className="vt-progress__part" />
        </svg>
        <span>{t('task.progress', { done, count: tasks.length })}</span>
      </p>
      <Tasks tasks={tasks} />
    </>
  )
}

/** The same without how many are done. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="vt-tasks">
      {tasks.map((task) => (
        <TaskRow key={task.to} {...task} />
      ))}
    </ol>
  )
}
