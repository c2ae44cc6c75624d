import { Select } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { StateBadge } from '#app/ui/badge.tsx'
import { Deadline, Moment } from '#app/ui/date.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { DraftList, ListedDraft } from './show-drafts.server.ts'

function CallFilter({ call, calls }: Pick<DraftList, 'call' | 'calls'>) {
  const t = useT()
  const sentence = t('pipeline:draftList.inCall', { call })
  return (
    <FilterBar action="/drafts" clear="/drafts" active={call ? [{ sentence, without: '/drafts' }] : []}>
      <Select
        name="call"
        form={formState({ values: { call } })}
        label={t('pipeline:column.call')}
        empty={t('pipeline:filter.any')}
        options={calls.map(({ number, title }) => ({ value: number, label: `${number} · ${title}` }))}
      />
    </FilterBar>
  )
}

function DraftTable({ drafts }: Pick<DraftList, 'drafts'>) {
  const t = useT()
  const columns: Column<ListedDraft>[] = [
    {
      key: 'organization',
      header: t('pipeline:draftList.organization'),
      names: true,
      cell: ({ id, organization }) => <a href={`/proposals/${id}`}>{organization}</a>,
    },
    {
      key: 'begun',
      header: t('pipeline:draftList.begun'),
      cell: ({ begun, call }) => (
        <>
          <Moment value={begun.at} timeZone={call.timeZone} />
          <div>{begun.by}</div>
        </>
      ),
    },
    {
      key: 'saved',
      header: t('pipeline:draftList.saved'),
      cell: ({ savedAt, call }) =>
        savedAt ? <Moment value={savedAt} timeZone={call.timeZone} /> : t('proposal:save.never'),
    },
    { key: 'call', header: t('pipeline:column.call'), cell: ({ call }) => t('proposal:mine.callLine', call) },
    {
      key: 'state',
      header: t('pipeline:column.state'),
      cell: ({ state }) => <StateBadge state={state} label={t(`review:state.${state}.office`)} />,
    },
    {
      key: 'until',
      header: t('pipeline:desk.until'),
      cell: ({ deadline, call }) => <Deadline value={deadline} timeZone={call.timeZone} />,
    },
  ]
  return (
    <Table
      caption={t('pipeline:draftList.title')}
      hideCaption
      columns={columns}
      rows={drafts}
      rowKey={({ id }) => id}
    />
  )
}

/** What is being written and was never handed in: whose, of which call and until when; its words are the organisation's. */
export function DraftsPage({ list }: { list: DraftList }) {
  const t = useT()
  const { drafts, hasMore, most } = list
  return (
    <>
      <PageHeader
        back={{ to: '/pipeline', label: t('pipeline:title') }}
        title={t('pipeline:draftList.title')}
        lead={t('pipeline:draftList.lead')}
      />
      <CallFilter {...list} />
      {drafts.length === 0 ? (
        <EmptyState title={t('pipeline:draftList.none')}>{t('pipeline:draftList.noneText')}</EmptyState>
      ) : (
        <DraftTable drafts={drafts} />
      )}
      {hasMore ? <p>{t('pipeline:draftList.more', { count: most })}</p> : null}
    </>
  )
}
