import { RequestNotice } from '#app/extensions/request-notice.tsx'
import { StateBadge } from '#app/ui/badge.tsx'
import { Deadline, Moment } from '#app/ui/date.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { Acts, Done } from './case-view.tsx'
import type { DraftView as Draft } from './show-draft.server.ts'

/** A draft as the office knows it: that it is there, and what can be done so that it may still be handed in. */
export function DraftView({ draft }: { draft: Draft }) {
  const t = useT()
  const { id, organization, call, begun, state, deadline, now, acts } = draft
  return (
    <>
      <Done />
      <PageHeader
        back={{ to: '/drafts', label: t('pipeline:draftList.title') }}
        title={t('pipeline:draftList.of', { organization })}
        lead={t('pipeline:draftList.unseen')}
        aside={<StateBadge state={state} label={t(`review:state.${state}.office`)} />}
      />
      {draft.extension ? <RequestNotice id={id} request={draft.extension} /> : null}
      <Acts id={id} acts={acts} />
      <SummaryList
        rows={[
          { label: t('pipeline:draftList.organization'), value: organization },
          { label: t('pipeline:column.call'), value: t('proposal:mine.callLine', call) },
          { label: t('pipeline:draftList.begun'), value: <Moment value={begun.at} timeZone={call.timeZone} /> },
          { label: t('pipeline:draftList.author'), value: begun.by },
          {
            label: t('pipeline:desk.until'),
            value: <Deadline value={deadline} timeZone={call.timeZone} now={now} />,
          },
        ]}
      />
    </>
  )
}
