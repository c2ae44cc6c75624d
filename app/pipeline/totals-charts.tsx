import { money, number } from '#app/i18n/format.ts'
import { type Bar, BarChart } from '#app/ui/bar-chart.tsx'
import { Beside } from '#app/ui/beside.tsx'
import { More } from '#app/ui/more.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import type { PipelineTotals } from './pipeline-totals.ts'

/** Money by state and by goal: two pictures, each with its figures, that add up to the same total. */
export function TotalsCharts({ totals }: { totals: PipelineTotals }) {
  const t = useT()
  const language = useLanguage()
  const bar = (key: string, name: string, { proposals, cents }: { proposals: number; cents: number }): Bar => ({
    key,
    label: t('pipeline:totals.named', { name, number: number(proposals, language) }),
    value: cents,
    text: money(cents, language),
  })
  const byState = totals.byState.map((sum) => bar(sum.state, t(`review:state.${sum.state}.office`), sum))
  const byGoal = totals.byGoal.map((sum) => bar(sum.goal, t(`tags:goalShort.${sum.goal}`), sum))
  const untagged = bar('untagged', t('pipeline:totals.untagged'), totals.untagged)
  const total = money(totals.cents, language)
  const value = t('pipeline:totals.money')
  return (
    <More summary={t('pipeline:totals.show')} open>
      <Beside
        even
        aside={
          <BarChart
            title={t('pipeline:totals.byGoal')}
            columns={{ label: t('pipeline:totals.goal'), value }}
            bars={[...byGoal, untagged]}
            total={total}
          />
        }
      >
        <BarChart
          title={t('pipeline:totals.byState')}
          columns={{ label: t('pipeline:totals.state'), value }}
          bars={byState}
          total={total}
        />
      </Beside>
      <p className="usa-hint">{t('pipeline:totals.rule')}</p>
    </More>
  )
}
