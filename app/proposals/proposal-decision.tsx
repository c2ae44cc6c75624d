import { date } from '#app/i18n/format.ts'
import { Money } from '#app/ui/money.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { PartnerView, ShownDecision } from './show-proposal.server.ts'

const decided = ['approved', 'declined', 'ineligible'] as const

/** The verdict with its reason, and what was granted. */
export function ProposalDecision({ state, decision }: { state: PartnerView['state']; decision: ShownDecision }) {
  const t = useT()
  const language = useLanguage()
  const { reason, amountCents, startsOn, endsOn } = decision
  const outcome = decided.find((one) => one === state)
  if (!outcome) return null
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
