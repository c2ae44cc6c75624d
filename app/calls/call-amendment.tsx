import { TextArea } from '#app/forms/fields.tsx'
import type { FormState } from '#app/forms/form.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { More } from '#app/ui/more.tsx'
import { useT } from '#app/ui/translate.tsx'
import { BilingualField } from './bilingual-field.tsx'
import { criterionName, longTexts } from './call-draft.ts'
import { callFieldLabel } from './call-field-label.ts'

type CallAmendmentProps = {
  number: string
  seenActs: number
  /** How many drafts are being written. */
  drafts: number
  /** Of each criterion, its weight and of how many scores it says what they mean. */
  criteria: readonly { weight: number; scale: number }[]
  form: FormState
}

/** The words of an open call, to be put otherwise; what proposals are judged by does not change. */
export function CallAmendment({ number, seenActs, drafts, criteria, form }: CallAmendmentProps) {
  const t = useT()
  const here = `/calls/${number}`
  const weights = criteria.map(({ weight }, row) => [criterionName(row, 'weight'), weight])
  return (
    <Confirm
      action={`${here}/amendment`}
      hidden={{ seenActs, ...Object.fromEntries(weights) }}
      submit={t('office:amendment.title')}
      cancelTo={here}
      next={<p>{t('office:amendment.next', { count: drafts })}</p>}
    >
      <TextArea
        name="why"
        label={t('office:amendment.why')}
        hint={t('office:amendment.whyHint')}
        rows={3}
        form={form}
      />
      <BilingualField name="title" form={form} />
      {longTexts.map((name) => (
        <BilingualField key={name} name={name} form={form} rows={name === 'summary' ? 3 : 6} />
      ))}
      {criteria.map(({ scale }, row) => (
        <More key={row} summary={callFieldLabel(t, criterionName(row))} open={hasErrors(form, row)}>
          <BilingualField name={criterionName(row, 'title')} part="title" form={form} />
          <BilingualField name={criterionName(row, 'question')} part="question" form={form} rows={2} />
          {[...Array(scale).keys()].map((index) => (
            <BilingualField
              key={index}
              name={criterionName(row, `scale[${index}]`)}
              part={`scale[${index}]`}
              form={form}
            />
          ))}
        </More>
      ))}
    </Confirm>
  )
}

const hasErrors = ({ errors }: FormState, row: number) =>
  Object.keys(errors).some((name) => name.startsWith(criterionName(row)))
