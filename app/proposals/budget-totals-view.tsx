import { Money } from '#app/ui/money.tsx'
import { RangeBar } from '#app/ui/range-bar.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { draftBudget } from './sections/draft-budget.ts'
import type { Answers, CallRules } from './sections.ts'

type BudgetTotalsViewProps = { answers: Answers; rules: CallRules; level: 3 | 4 }

/** What the lines add up to, and whether the call allows it. */
export function BudgetTotalsView({ answers, rules, level }: BudgetTotalsViewProps) {
  const t = useT()
  const { totals } = draftBudget(answers, rules)
  const Heading = `h${level}` as const
  return (
    <>
      <Heading>{t('proposal:sections.budget.totals.heading')}</Heading>
      <SummaryList
        dense
        rows={[
          { label: t('proposal:sections.budget.totals.direct'), value: <Money cents={totals.directCents} /> },
          { label: t('proposal:sections.budget.totals.indirect'), value: <Money cents={totals.indirectCents} /> },
          { label: t('proposal:sections.budget.totals.total'), value: <Money cents={totals.totalCents} /> },
          { label: t('proposal:sections.budget.totals.costShare'), value: <Money cents={totals.costShareCents} /> },
        ]}
      />
      <RangeBar
        label={t('proposal:frame.requested')}
        cents={totals.federalCents}
        floorCents={rules.floorCents}
        ceilingCents={rules.ceilingCents}
      />
    </>
  )
}
