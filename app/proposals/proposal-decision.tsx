import { date } from '#app/i18n/format.ts'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { ShownDecision } from './show-proposal.server.ts'

/** The verdict with its reason, and what was granted. */
export function ProposalDecision({ decision }: { decision: ShownDecision }) {
  const t = useT()
  const language = useLanguage()
  const { outcome, reason, amountCents, startsOn, endsOn } = decision
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t(`proposal:decision.${outcome}`)}</h2>
      <SummaryList
        rows={[
          ...(amountCents === undefined
            ? []
            : [{ label: t('proposal:decision.amount'), value: <Money cents={amountCents} /> }]),
          ...(startsOn && endsOn
            ? [
                {
                  label: t('proposal:decision.period'),
                  value: t('proposal:decision.fromTo', { from: date(startsOn, language), to: date(endsOn, language) }),
                },
              ]
            : []),
          ...(reason ? [{ label: t('proposal:decision.reason'), value: reason }] : []),
        ]}
      />
    </section>
  )
}
