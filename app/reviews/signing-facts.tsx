import { Day } from '#app/ui/date.tsx'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import type { Signing } from './find-signing.server.ts'
import { NotificationLink } from './notification-link.tsx'

/** What whoever signs has to have read before. */
export function SigningFacts({ signing: { grant, fund, notification } }: { signing: Signing }) {
  const t = useT()
  return (
    <SummaryList
      rows={[
        { label: t('money:grant.amount'), value: <Money cents={grant.amountCents} /> },
        { label: t('money:award.period'), value: t('money:grant.fromTo', grant) },
        ...(fund
          ? [
              { label: t('acts:signing.fund'), value: `${fund.code} · ${fund.name}` },
              { label: t('acts:signing.left'), value: <Money cents={fund.leftCents} /> },
            ]
          : []),
        ...(notification
          ? [
              {
                label: t('money:notifications.one'),
                value: (
                  <>
                    <NotificationLink of={notification} /> (<Day value={notification.sentOn} />)
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
