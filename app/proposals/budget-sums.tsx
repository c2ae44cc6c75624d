import { Money } from '#app/ui/money.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { Remarks } from './remarks.tsx'
import { type DraftBudget, sumsOf } from './sections/draft-budget.ts'
import type { CallRules } from './sections.ts'

type Remark = { field: string; message: string }

type BudgetSumsProps = {
  budget: DraftBudget
  rules: CallRules /** What the rules say against figures that can be read. */
  warnings: readonly Remark[]
}

const inBudget = (remarks: readonly Remark[]) => remarks.map((remark) => ({ ...remark, section: 'budget' as const }))

/** What the lines add up to, and the figures that are in no total. */
export function BudgetSums({ budget, rules, warnings }: BudgetSumsProps) {
  const t = useT()
  const { unread } = budget
  const others = warnings.filter(({ field }) => unread.every((one) => one.field !== field))
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t('proposal:sections.budget.totals.heading')}</h2>
      <SummaryList
        dense
        rows={sumsOf(budget).map(([word, cents]) => ({
          label: t(`proposal:sections.budget.totals.${word}`),
          value: <Money cents={cents} />,
        }))}
      />
      {unread.length > 0 ? (
        <div data-unread>
          <Notice tone="warning" title={t('proposal:sections.budget.totals.unread')}>
            <Remarks remarks={inBudget(unread)} rules={rules} />
          </Notice>
        </div>
      ) : null}
      {others.length > 0 ? (
        <Notice tone="warning" title={t('proposal:sections.budget.totals.warnings')}>
          <Remarks remarks={inBudget(others)} rules={rules} />
        </Notice>
      ) : null}
    </section>
  )
}
