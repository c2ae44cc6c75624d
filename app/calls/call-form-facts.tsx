import { CheckboxGroup, DateField, MoneyField, NumberField, RadioGroup, Select, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { place, timeZones } from '#app/i18n/format.ts'
import { taxonomyVersions } from '#app/tags/codes.ts'
import { countryCodes } from '#app/tags/places.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { BilingualField } from './bilingual-field.tsx'
import { longTexts, writtenLanguages } from './call-draft.ts'
import { callFieldLabel } from './call-field-label.ts'

type FactsProps = { form: FormState }

function useField({ form }: FactsProps) {
  const t = useT()
  return (name: string) => ({ name, label: callFieldLabel(t, name), form })
}

const listings = [
  ['19.703', 'criminalJustice'],
  ['19.704', 'counterNarcotics'],
  ['19.705', 'transnationalCrime'],
] as const

export function CallFormWords(props: FactsProps) {
  const t = useT()
  const field = useField(props)
  return (
    <>
      <h2>{t('calls:form.what')}</h2>
      <TextField {...field('number')} hint={t('calls:form.numberHint')} width="md" autoComplete="off" />
      <Select
        {...field('listingNumber')}
        options={listings.map(([value, words]) => ({ value, label: t(`calls:form.listing.${words}`) }))}
      />
      <BilingualField name="title" form={props.form} />
      {longTexts.map((name) => (
        <BilingualField key={name} name={name} form={props.form} rows={name === 'summary' ? 3 : 6} />
      ))}
      <RadioGroup
        {...field('taxonomyVersion')}
        options={taxonomyVersions.map((value) => ({ value, label: t(`calls:form.taxonomy.${value}`) }))}
        lay="across"
      />
    </>
  )
}

export function CallFormMoney(props: FactsProps) {
  const t = useT()
  const field = useField(props)
  return (
    <>
      <h2>{t('calls:form.money')}</h2>
      <MoneyField {...field('floor')} />
      <MoneyField {...field('ceiling')} />
      <NumberField {...field('maxMonths')} unit={t('calls:form.months')} />
      <NumberField {...field('expectedAwards')} optional />
      <NumberField {...field('deMinimisPercent')} unit={t('calls:form.percent')} />
    </>
  )
}

export function CallFormPlaces(props: FactsProps) {
  const t = useT()
  const field = useField(props)
  return (
    <>
      <h2>{t('calls:form.who')}</h2>
      <CheckboxGroup
        {...field('countries')}
        options={countryCodes.map((value) => ({ value, label: t(`tags:country.${value}`) }))}
        lay="columns"
      />
      <CheckboxGroup
        {...field('languages')}
        options={writtenLanguages.map((value) => ({ value, label: t(`calls:page.language.${value}`) }))}
        lay="across"
      />
      <RadioGroup
        {...field('authoritative')}
        hint={t('calls:form.authoritativeHint')}
        options={[
          { value: 'applicant', label: t('calls:form.authoritativeOpen') },
          ...writtenLanguages.map((value) => ({ value, label: t(`calls:page.language.${value}`) })),
        ]}
      />
    </>
  )
}

export function CallFormTimes(props: FactsProps) {
  const t = useT()
  const language = useLanguage()
  const field = useField(props)
  const hint = t('calls:form.hourHint')
  return (
    <>
      <h2>{t('calls:form.times')}</h2>
      <p>{t('calls:form.timesLead')}</p>
      <Select {...field('timeZone')} options={timeZones.map((value) => ({ value, label: place(value, language) }))} />
      <DateField {...field('opens.date')} />
      <TextField {...field('opens.hour')} hint={hint} width="xs" inputMode="text" autoComplete="off" />
      <DateField {...field('closes.date')} />
      <TextField {...field('closes.hour')} hint={hint} width="xs" inputMode="text" autoComplete="off" />
      <DateField {...field('questionsUntil')} hint={t('applicant:inquiry.untilHint')} optional />
    </>
  )
}
