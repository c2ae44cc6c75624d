import { dateTime } from '#app/i18n/format.ts'
import { ProposalName } from '#app/proposals/proposal-name.tsx'
import { StateBadge } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { buttonClass } from '#app/ui/post-button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { NotificationBadge } from './notification-badge.tsx'
import type { NotificationPage, NotificationRecord, NotifiedCase } from './show-notifications.server.ts'

/** One notification, the awards that point to it, and what can be done with all of them at once. */
export function NotificationView({ page: { record, cases, acts } }: { page: NotificationPage }) {
  const t = useT()
  return (
    <>
      <NotificationHeader record={record} back={{ to: '/notifications', label: t('money:notifications.back') }} />
      <Facts record={record} />
      {acts.length > 0 ? (
        <p className="vt-buttons">
          {acts.map((act) => (
            <a key={act} href={`/notifications/${record.id}/${act}`} className={buttonClass.quiet}>
              {t(`review:event.${act}.label`)}
            </a>
          ))}
        </p>
      ) : null}
      <h2>{t('money:notifications.pointing')}</h2>
      {cases.length === 0 ? <p>{t('money:notifications.nonePointing')}</p> : <Cases cases={cases} />}
    </>
  )
}

type HeaderProps = { record: NotificationRecord; back: { to: string; label: string }; title?: string; lead?: string }

export function NotificationHeader({ record, back, title, lead }: HeaderProps) {
  const { number, about } = record
  return (
    <PageHeader
      back={back}
      above={title ? `${number} · ${about}` : number}
      title={title ?? about}
      lead={lead}
      aside={<NotificationBadge of={record} />}
    />
  )
}

function Facts({ record: { sentOn, clearsOn, heldSince, hold, clearedAt } }: { record: NotificationRecord }) {
  const t = useT()
  const language = useLanguage()
  return (
    <SummaryList
      rows={[
        { label: t('money:notifications.sentOn'), value: <Day value={sentOn} /> },
        { label: t('money:notifications.clearsOn'), value: <Day value={clearsOn} /> },
        ...(heldSince ? [{ label: t('money:notifications.heldSince'), value: dateTime(heldSince, language) }] : []),
        ...(hold
          ? [{ label: t(heldSince ? 'money:notifications.hold' : 'money:notifications.pastHold'), value: hold }]
          : []),
        ...(clearedAt ? [{ label: t('money:notifications.clearedAt'), value: dateTime(clearedAt, language) }] : []),
      ]}
    />
  )
}

function Cases({ cases }: { cases: readonly NotifiedCase[] }) {
  const t = useT()
  const columns: Column<NotifiedCase>[] = [
    {
      key: 'proposal',
      header: t('pipeline:column.proposal'),
      names: true,
      cell: (one) => <ProposalName {...one} />,
    },
    {
      key: 'state',
      header: t('money:notifications.state'),
      cell: ({ state }) => <StateBadge state={state} label={t(`review:state.${state}.office`)} />,
    },
    {
      key: 'standing',
      header: t('money:notifications.stands'),
      cell: (one) => <NotificationBadge of={one} />,
    },
  ]
  return (
    <Table
      caption={t('money:notifications.pointing')}
      hideCaption
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
    />
  )
}
