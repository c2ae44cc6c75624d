import { list, percent, roundMoney } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { fileKindOptions } from '#app/proposals/sections/attachments.ts'
import type { Option } from '#app/proposals/sections/field.ts'
import { homeCountryOptions, organizationTypeOptions } from '#app/proposals/sections/organization-types.ts'
import { Deadline } from '#app/ui/date.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { daysToAnswer } from '#workflows/review/allowances.ts'
import type { ShownCall } from './show-call.server.ts'

/** What a reader wants to know first. */
export function CallGlance({ call }: { call: ShownCall }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  const { closesAt, timeZone, phase, now, maxMonths, expectedAwards } = call
  const [floor, ceiling] = [roundMoney(call.floorCents, language), roundMoney(call.ceilingCents, language)]
  const { costSharePercent, costShareEncouraged, authoritative } = call.form
  const eligibleTypes = organizationTypeOptions(call.form.eligibleTypes ?? [])
  const eligibleCountries = homeCountryOptions.filter(({ value }) =>
    call.form.eligibleCountries?.some((one) => one === value),
  )
  const files = fileKindOptions.filter(({ value }) => call.form.requiredAttachments?.some((one) => one === value))
  const inWords = (options: readonly Option[]) => options.map(({ label }) => say(label)).join(' · ')
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
        ...(authoritative
          ? [{ label: t('calls:form.authoritative'), value: t(`calls:page.language.${authoritative}`) }]
          : []),
        ...(eligibleTypes.length > 0 ? [{ label: t('calls:form.eligibleTypes'), value: inWords(eligibleTypes) }] : []),
        ...(eligibleCountries.length > 0
          ? [{ label: t('calls:form.eligibleCountries'), value: inWords(eligibleCountries) }]
          : []),
        ...(costSharePercent
          ? [{ label: t('calls:form.costSharePercent'), value: percent(costSharePercent / 100, language) }]
          : []),
        ...(costShareEncouraged
          ? [{ label: t('calls:page.costShare'), value: t('calls:page.costShareEncouraged') }]
          : []),
        ...(files.length > 0 ? [{ label: t('calls:form.requiredAttachments'), value: inWords(files) }] : []),
        ...(call.hasTwoStages ? [{ label: t('office:edition.stages'), value: t('office:edition.twoStages') }] : []),
        { label: t('office:edition.answer'), value: t('office:edition.answerDays', { count: daysToAnswer }) },
        { label: t('calls:page.listing'), value: call.listingNumber },
      ]}
    />
  )
}
