import { CheckboxGroup, NumberField, RadioGroup } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { list } from '#app/i18n/format.ts'
import { sayIn } from '#app/i18n/say.ts'
import { fileKindOptions } from '#app/proposals/sections/attachments.ts'
import type { Option } from '#app/proposals/sections/field.ts'
import { homeCountryOptions, organizationTypeOptions } from '#app/proposals/sections/organization-types.ts'
import { fixedSections, isFixed, sectionKeys } from '#app/proposals/sections/section-keys.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { useLanguage, useT } from '#app/ui/translate.tsx'
import { callFieldLabel } from './call-field-label.ts'

/** What the call asks, and who may answer. */
export function CallFormSections({ form }: { form: FormState }) {
  const t = useT()
  const say = sayIn(t)
  const language = useLanguage()
  const field = (name: string) => ({ name, label: callFieldLabel(t, name), form })
  const titleOf = (key: (typeof sectionKeys)[number]) => say(sectionOf(key).title)
  const inWords = (options: readonly Option[]) => options.map(({ value, label }) => ({ value, label: say(label) }))
  return (
    <>
      <h2>{t('calls:form.asks')}</h2>
      <p>{t('calls:form.asksLead', { sections: list(fixedSections.map(titleOf), language) })}</p>
      <CheckboxGroup
        {...field('sections')}
        options={sectionKeys.filter((key) => !isFixed(key)).map((value) => ({ value, label: titleOf(value) }))}
        lay="columns"
        optional
      />
      <CheckboxGroup
        {...field('requiredAttachments')}
        hint={t('calls:form.requiredAttachmentsHint')}
        options={inWords(fileKindOptions)}
        lay="columns"
        optional
      />
      <RadioGroup
        {...field('wholeForm')}
        hint={t('calls:form.wholeFormHint')}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`calls:form.wholeFormIs.${value}`) }))}
      />
      <CheckboxGroup
        {...field('eligibleTypes')}
        hint={t('calls:form.eligibleHint')}
        options={inWords(organizationTypeOptions())}
        lay="columns"
        optional
      />
      <CheckboxGroup
        {...field('eligibleCountries')}
        hint={t('calls:form.eligibleHint')}
        options={inWords(homeCountryOptions)}
        lay="columns"
        optional
      />
      <NumberField
        {...field('costSharePercent')}
        hint={t('calls:form.costSharePercentHint')}
        unit={t('calls:form.percent')}
        optional
      />
      <RadioGroup
        {...field('costShareEncouraged')}
        hint={t('calls:form.costShareEncouragedHint')}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`proposal:yesOrNo.${value}`) }))}
        lay="across"
        optional
      />
    </>
  )
}
