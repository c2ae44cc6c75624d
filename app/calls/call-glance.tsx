import { list, roundMoney } from '#app/i18n/format.ts'
import { Deadline } from '#app/ui/date.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { daysToAnswer } from '#workflows/review/allowances.ts'
import type { ShownCall } from './show-call.server.ts'

/** What a reader wants to know first. */
export function CallGlance({ call }: { call: ShownCall }) {
  const t = useT()
  const language = useLanguage()
  const { closesAt, timeZone, phase, now, maxMonths, expectedAwards } = call
  const [floor, ceiling] = [roundMoney(call.floorCents, language), roundMoney(call.ceilingCents, language)]
  const closes = <Deadline value={closesAt} timeZone={timeZone} now={phase === 'upcoming' ? undefined : now} />
  return (
    <SummaryList
      dense
      rows={[
        { label: t('calls:page.closes'), value: closes },
        { label: t('calls:page.amount'), value: t('calls:list.amount', { floor, ceiling }) },
        {
          label: t('calls:page.countries'),
          value: list(
            call.countries.map((code) => t(`tags:country.${code}`)),
            language,
          ),
        },
        { label: t('calls:page.months'), value: t('calls:page.monthsCount', { count: maxMonths }) },
        ...(expectedAwards
          ? [{ label: t('calls:page.awards'), value: t('calls:page.awardsCount', { count: expectedAwards }) }]
          : []),
        {
          label: t('calls:page.languages'),
          value: list(
            call.languages.map((code) => t(`calls:page.language.${code}`)),
            language,
          ),
        },
        ...(call.hasTwoStages ? [{ label: t('office:edition.stages'), value: t('office:edition.twoStages') }] : []),
        { label: t('office:edition.answer'), value: t('office:edition.answerDays', { count: daysToAnswer }) },
        { label: t('calls:page.listing'), value: call.listingNumber },
      ]}
    />
  )
}
