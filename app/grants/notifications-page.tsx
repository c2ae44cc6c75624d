import { Day } from '#app/ui/date.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useT } from '#app/ui/translate.tsx'
import { NotificationBadge } from './notification-badge.tsx'
import type { NotificationRecord } from './show-notifications.server.ts'

type NotificationsPageProps = { notifications: readonly NotificationRecord[]; mayRecord: boolean }

export function NotificationsPage({ notifications, mayRecord }: NotificationsPageProps) {
  const t = useT()
  const columns: Column<NotificationRecord>[] = [
    {
      key: 'number',
      header: t('money:notifications.number'),
      names: true,
      cell: ({ id, number }) => <a href={`/notifications/${id}`}>{number}</a>,
    },
    { key: 'about', header: t('money:notifications.about'), cell: ({ about }) => about },
    { key: 'sentOn', header: t('money:notifications.sentOn'), cell: ({ sentOn }) => <Day value={sentOn} short /> },
    {
      key: 'clearsOn',
      header: t('money:notifications.clearsOn'),
      cell: ({ clearsOn }) => <Day value={clearsOn} short />,
    },
    {
      key: 'standing',
      header: t('money:notifications.stands'),
      cell: (one) => <NotificationBadge of={one} />,
    },
  ]
  return (
    <>
      <PageHeader
        title={t('money:notifications.title')}
        lead={t('money:notifications.lead')}
        aside={
          mayRecord ? (
            <a className="usa-button" href="/notifications/new">
              {t('money:notifications.record')}
            </a>
          ) : undefined
        }
      />
      {notifications.length === 0 ? (
        <EmptyState title={t('money:notifications.none')} />
      ) : (
        <Table
          caption={t('money:notifications.title')}
          hideCaption
          columns={columns}
          rows={notifications}
          rowKey={({ id }) => id}
        />
      )}
    </>
  )
}
