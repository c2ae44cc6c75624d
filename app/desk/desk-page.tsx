import { number } from '#app/i18n/format.ts'
import { pipelineAddress } from '#app/pipeline-address.ts'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { MessagesTable } from './messages-table.tsx'
import { OwnWorkTable } from './own-work-table.tsx'
import type { Desk, DeskGroup } from './show-desk.server.ts'
import { WaitingTable } from './waiting-table.tsx'

/** Where in the pipeline the rest of the group is. */
const restOf = ({ act, state }: DeskGroup) => pipelineAddress(act === 'handOver' ? { owner: 'nobody' } : { state })

function Group({ group, seesPipeline }: { group: DeskGroup; seesPipeline: boolean }) {
  const t = useT()
  const language = useLanguage()
  const { act, total, overdue, cases } = group
  const more = total - cases.length
  return (
    <section aria-labelledby={`to-${act}`}>
      <h2 id={`to-${act}`}>
        {t(`pipeline:desk.act.${act}`)} <span className="vt-count">{number(total, language)}</span>{' '}
        {overdue > 0 ? <Badge tone="bad">{t('pipeline:desk.overdueCount', { count: overdue })}</Badge> : null}
      </h2>
      <WaitingTable group={group} />
      {more > 0 ? (
        <p>
          {t('pipeline:desk.more', { count: more })}{' '}
          {seesPipeline ? <a href={restOf(group)}>{t('pipeline:desk.seeInPipeline')}</a> : null}
        </p>
      ) : null}
    </section>
  )
}

function Nothing({ isPartner, seesPipeline, hasActs }: Pick<Desk, 'isPartner' | 'seesPipeline' | 'hasActs'>) {
  const t = useT()
  const action = seesPipeline
    ? { to: '/pipeline', label: t('pipeline:desk.toPipeline') }
    : isPartner
      ? { to: '/calls', label: t('proposal:mine.seeCalls') }
      : undefined
  const say = isPartner ? 'partner' : !hasActs ? 'reader' : seesPipeline ? 'office' : 'reviewer'
  return (
    <EmptyState title={t('pipeline:desk.nothing')} action={action}>
      {t(`pipeline:desk.nothingYet.${say}`)}
    </EmptyState>
  )
}

/** `hasSteppedAside`: the reader has just stepped aside from a review. */
export function DeskPage({ desk }: { desk: Desk & { hasSteppedAside?: boolean } }) {
  const t = useT()
  const language = useLanguage()
  const { own, groups, messages } = desk
  return (
    <>
      {desk.hasSteppedAside ? (
        <Notice tone="success" announce title={t('office:panel.done')}>
          {t('office:panel.doneText')}
        </Notice>
      ) : null}
      <PageHeader
        title={t('pipeline:desk.title')}
        lead={t('pipeline:desk.lead')}
        aside={
          desk.mayRelease ? (
            <a className="usa-button usa-button--outline" href="/decisions">
              {t('money:decisions.title')}
            </a>
          ) : undefined
        }
      />
      {own.length === 0 && groups.length === 0 && messages.length === 0 ? <Nothing {...desk} /> : null}
      {own.length > 0 ? (
        <section aria-labelledby="own">
          <h2 id="own">{t('pipeline:desk.own')}</h2>
          <OwnWorkTable own={own} />
        </section>
      ) : null}
      {messages.length > 0 ? (
        <section aria-labelledby="messages">
          <h2 id="messages">
            {t('applicant:desk.title')} <span className="vt-count">{number(messages.length, language)}</span>
          </h2>
          <MessagesTable messages={messages} />
        </section>
      ) : null}
      {groups.map((group) => (
        <Group key={group.act} group={group} seesPipeline={desk.seesPipeline} />
      ))}
    </>
  )
}
