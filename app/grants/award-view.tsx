import { date } from '#app/i18n/format.ts'
import { AsTyped } from '#app/ui/as-typed.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Day } from '#app/ui/date.tsx'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { GrantActs } from './conditions-register.tsx'
import type { AwardView, GrantView, NotificationView, ReportView } from './grant-view.ts'

/** The signed award: its figures, the reports that are due, and how it was closed. */
export function Award({ grant }: { grant: GrantView }) {
  const t = useT()
  const { id, award, notification, reports, acts } = grant
  if (!award) return null
  return (
    <section aria-labelledby="award">
      <h2 id="award">{t('money:award.title')}</h2>
      <Figures award={award} notification={notification} />
      {reports.length > 0 ? <Reports grant={grant} /> : null}
      <GrantActs id={id} acts={acts} of={['fileReport', 'acceptReport', 'returnReport']} />
    </section>
  )
}

function Figures({ award, notification }: { award: AwardView; notification: NotificationView | null }) {
  const t = useT()
  const language = useLanguage()
  const { number, signedOn, obligatedCents, startsOn, endsOn, spentCents, deobligatedCents } = award
  const closing = spentCents !== null
  return (
    <SummaryList
      rows={[
        { label: t('money:award.number'), value: number },
        { label: t('money:award.amount'), value: <Money cents={obligatedCents} /> },
        {
          label: t('money:award.period'),
          value: t('proposal:decision.fromTo', { from: date(startsOn, language), to: date(endsOn, language) }),
        },
        { label: t('money:award.signedOn'), value: <Day value={signedOn} /> },
        ...(notification
          ? [
              {
                label: t('money:notifications.one'),
                value: <a href={`/notifications/${notification.id}`}>{notification.number}</a>,
              },
            ]
          : []),
        ...(closing ? [{ label: t('money:award.spent'), value: <Money cents={spentCents} /> }] : []),
        ...(closing ? [{ label: t('money:award.deobligated'), value: <Money cents={deobligatedCents} /> }] : []),
      ]}
    />
  )
}

const tones = { due: 'warning', notOwed: 'neutral', filed: 'open', accepted: 'good' } as const

function Reports({ grant: { reports, language: lang } }: { grant: GrantView }) {
  const t = useT()
  const columns: Column<ReportView>[] = [
    {
      key: 'report',
      header: t('money:report.one'),
      names: true,
      cell: ({ kind, number, text, filedOn, returned }) => (
        <>
          {t(`money:report.kind.${kind}`, { number })}
          {filedOn ? <div className="usa-hint">{t('money:report.filedOn', { on: filedOn })}</div> : null}
          {text ? (
            <div className="usa-hint">
              <AsTyped lang={lang}>{text}</AsTyped>
            </div>
          ) : null}
          {returned ? (
            <div>
              <strong>{t('money:report.returned')}</strong> <AsTyped>{returned}</AsTyped>
            </div>
          ) : null}
        </>
      ),
    },
    { key: 'dueOn', header: t('money:report.dueOn'), cell: ({ dueOn }) => <Day value={dueOn} /> },
    {
      key: 'status',
      header: t('money:report.status'),
      cell: ({ status, isLate }) => (
        <Badge tone={isLate ? 'bad' : tones[status]}>
          {t(isLate ? 'money:late' : `money:report.statusIs.${status}`)}
        </Badge>
      ),
    },
  ]
  return <Table caption={t('money:report.many')} columns={columns} rows={reports} rowKey={({ report }) => report} />
}
