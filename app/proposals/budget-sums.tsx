import { idOf } from '#app/forms/form.ts'
import { translateMessage } from '#app/forms/messages.ts'
import { sayIn } from '#app/i18n/say.ts'
import { Money } from '#app/ui/money.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'
import { findField, labelOf } from './find-field.ts'
import type { DraftBudget } from './sections/draft-budget.ts'
import type { CallRules } from './sections.ts'

type Remark = { field: string; message: string }

type BudgetSumsProps = {
  budget: DraftBudget
  rules: CallRules /** What the rules say against figures that can be read. */
  warnings: readonly Remark[]
}

const sums = [
  ['direct', 'directCents'],
  ['mtdc', 'mtdcCents'],
  ['indirect', 'indirectCents'],
  ['total', 'totalCents'],
  ['costShare', 'costShareCents'],
  ['requested', 'federalCents'],
] as const

/** What the lines add up to, and the figures that are in no total. */
export function BudgetSums({ budget, rules, warnings }: BudgetSumsProps) {
  const t = useT()
  const { totals, unread } = budget
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t('proposal:sections.budget.totals.heading')}</h2>
      <SummaryList
        dense
        rows={sums.map(([word, cents]) => ({
          label: t(`proposal:sections.budget.totals.${word}`),
          value: <Money cents={totals[cents]} />,
        }))}
      />
      {unread.length > 0 ? (
        <Notice tone="warning" title={t('proposal:sections.budget.totals.unread', { count: unread.length })}>
          <Remarks remarks={unread} rules={rules} />
        </Notice>
      ) : null}
      {warnings.length > 0 ? (
        <Notice tone="warning" title={t('proposal:sections.budget.totals.warnings')}>
          <Remarks remarks={warnings} rules={rules} />
        </Notice>
      ) : null}
    </section>
  )
}

function Remarks({ remarks, rules }: { remarks: readonly Remark[]; rules: CallRules }) {
  const t = useT()
  const say = sayIn(t)
  return (
    <ul>
      {remarks.map(({ field, message }) => {
        const found = findField('budget', field, rules)
        const words = found ? `${say(found.field.label, found.field.params)} · ${labelOf(found, say)}` : field
        return (
          <li key={field}>
            <a href={`#${idOf(field)}`}>{words}</a>: {translateMessage(t, message)}
          </li>
        )
      })}
    </ul>
  )
}
