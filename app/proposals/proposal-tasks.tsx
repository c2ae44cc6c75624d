import { sayIn } from '#app/i18n/say.ts'
import { TaskList } from '#app/ui/task-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { AskedList } from './asked-list.tsx'
import { isUnanswered } from './missing-answers.ts'
import { nameOfMissing, sayHowMany } from './missing-words.ts'
import type { SectionTask } from './section-tasks.ts'
import { type SectionKey, sectionOf } from './sections.ts'
import type { PartnerView } from './show-proposal.server.ts'

/** As many missing answers as are worth naming; more are only counted. */
const mostNamed = 3

export function ProposalTasks({ proposal, tasks }: { proposal: PartnerView; tasks: readonly SectionTask[] }) {
  const t = useT()
  const { id, state, mayHandIn } = proposal
  const isDraft = state === 'draft'
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t('proposal:taskList.title')}</h2>
      <p>{isDraft ? t('proposal:taskList.lead', { number: tasks.length }) : t('proposal:changes.others')}</p>
      <p>
        <a href={`/proposals/${id}/writers`}>{t('drafts:writers.title')}</a>
      </p>
      <TaskRows proposal={proposal} tasks={tasks.filter(({ status }) => status !== 'locked')} />
      <div className="vt-buttons">
        <a className={mayHandIn ? 'usa-button' : 'usa-button usa-button--outline'} href={`/proposals/${id}/check`}>
          {t('proposal:taskList.check')}
        </a>
      </div>
      <p className="usa-hint">{t('proposal:taskList.checkHint')}</p>
    </section>
  )
}

function Writer({ writer }: { writer: PartnerView['writers'][SectionKey] }) {
  const t = useT()
  if (!writer) return null
  return <p>{writer.isMe ? t('drafts:writers.you') : t('drafts:writers.writes', { person: writer.name })}</p>
}

function TaskRows({
  proposal: { id, rules, state, writers },
  tasks,
}: {
  proposal: PartnerView
  tasks: readonly SectionTask[]
}) {
  const t = useT()
  const say = sayIn(t)
  const isChange = state === 'changesRequested'
  const rows = tasks.map(({ section, status, missing, asked }) => {
    const isNamed = status === 'started' && missing.length <= mostNamed
    const named = (lacks: typeof missing) => [
      ...new Set(lacks.map((one) => nameOfMissing(t, { section, ...one }, rules))),
    ]
    const count = status === 'started' && missing.length > 0 ? sayHowMany(t, missing) : undefined
    return {
      to: `/proposals/${id}/sections/${section}`,
      title: say(sectionOf(section).title),
      status,
      hint: isChange && asked.length === 0 ? t('proposal:asked.alsoOpen') : isNamed ? undefined : count,
      missing: isNamed ? named(missing.filter(isUnanswered)) : [],
      wrong: isNamed ? named(missing.filter((one) => !isUnanswered(one))) : [],
      children: (
        <>
          <Writer writer={writers[section]} />
          {asked.length > 0 ? <AskedList asked={asked} /> : null}
        </>
      ),
    }
  })
  return <TaskList tasks={rows} />
}
