import { isRead } from '#app/forms/reading.ts'
import { percent } from '#app/i18n/format.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { typedText } from './sections/answers.ts'
import { draftBudget } from './sections/draft-budget.ts'
import { readMoney } from './sections/read-money.ts'
import type { Answers, CallRules } from './sections.ts'

type MonitoringShareProps = { answers: Answers; budget?: Answers; rules: CallRules }

/** What monitoring and evaluation cost, as a part of the whole budget. */
export function MonitoringShare({ answers, budget = {}, rules }: MonitoringShareProps) {
  const t = useT()
  const language = useLanguage()
  const cost = readMoney(typedText(answers, 'monitoringCost'))
  if (!isRead(cost)) return null
  const { totalCents } = draftBudget(budget, rules).totals
  return (
    <p className="usa-hint">
      {totalCents === 0
        ? t('proposal:logframe.shareUnknown')
        : t('proposal:logframe.share', { share: percent(cost.value / totalCents, language, 1), total: totalCents })}
    </p>
  )
}
