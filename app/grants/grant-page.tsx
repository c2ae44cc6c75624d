import { CaseFacts } from '#app/reviews/case-facts.tsx'
import { CaseHeader } from '#app/reviews/case-header.tsx'
import { NotificationLink } from '#app/reviews/notification-link.tsx'
import { Beside } from '#app/ui/beside.tsx'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { Award } from './award-view.tsx'
import { ConditionsRegister } from './conditions-register.tsx'
import type { GrantView } from './grant-view.ts'
import { NotificationBadge } from './notification-badge.tsx'
import type { GrantPage } from './show-grant.server.ts'

/** What was approved, and the notification that its award points to. */
function Approved({ grant: { amountCents, startsOn, endsOn, notification } }: { grant: GrantView }) {
  const t = useT()
  return (
    <section aria-labelledby="approved">
      <h2 id="approved">{t('money:grant.approved')}</h2>
      <SummaryList
        rows={[
          { label: t('money:grant.amount'), value: <Money cents={amountCents} /> },
          {
            label: t('money:award.period'),
            value: t('money:grant.fromTo', { startsOn, endsOn }),
          },
          ...(notification
            ? [
                {
                  label: t('money:notifications.one'),
                  value: (
                    <>
                      <NotificationLink of={notification} /> <NotificationBadge of={notification} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

/** The conditions and the award of one case, as the office follows them. */
export function GrantPageView({ page: { head, grant, seesPipeline } }: { page: GrantPage }) {
  const t = useT()
  return (
    <>
      <CaseHeader head={head} tab="grant" hasHistory seesPipeline={seesPipeline} />
      <Beside aside={<CaseFacts head={head} />}>
        {grant ? (
          <>
            <Award grant={grant} />
            {grant.award ? null : <Approved grant={grant} />}
            <ConditionsRegister grant={grant} />
          </>
        ) : (
          <p>{t('money:grant.none')}</p>
        )}
      </Beside>
    </>
  )
}
