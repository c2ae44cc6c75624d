import { CheckboxGroup, MoneyField, NumberField, RadioGroup, TextField } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { useT } from '#app/ui/translate.tsx'
import { writtenLanguages } from './call-draft.ts'
import { callFieldLabel } from './call-field-label.ts'

/** How the proposals of a call are reviewed: its edition, which stands from its publication on. */
export function CallFormProcedure({ form }: { form: FormState }) {
  const t = useT()
  const field = (name: string) => ({ name, label: callFieldLabel(t, name), form })
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`office:edition.${value}`) }))
  return (
    <>
      <h2>{t('office:edition.title')}</h2>
      <p>{t('office:edition.lead')}</p>
      <RadioGroup
        {...field('stages')}
        options={(['1', '2'] as const).map((value) => ({
          value,
          label: t(`office:edition.stage.${value}`),
          hint: t(`office:edition.stageHint.${value}`),
        }))}
      />
      <NumberField {...field('quorum')} hint={t('calls:form.quorumHint')} />
      <MoneyField {...field('large')} hint={t('office:edition.largeHint')} optional />
      <TextField {...field('scoreSpread')} hint={t('office:edition.scoreSpreadHint')} width="xs" optional />
      <RadioGroup {...field('concurrence')} hint={t('office:edition.concurrenceHint')} options={yesOrNo} lay="across" />
      <CheckboxGroup
        {...field('panelReads')}
        hint={t('office:edition.panelReadsHint')}
        options={writtenLanguages.map((value) => ({ value, label: t(`calls:page.language.${value}`) }))}
        lay="across"
      />
      <RadioGroup
        {...field('notification')}
        hint={t('office:edition.notificationHint')}
        options={yesOrNo}
        lay="across"
      />
      <NumberField
        {...field('reportMonths')}
        hint={t('office:edition.reportMonthsHint')}
        unit={t('calls:form.months')}
      />
    </>
  )
}
