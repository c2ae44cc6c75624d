import { controlProps, FieldError } from '#app/forms/field.tsx'
import { type FormState, textOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { stepName, writeStep } from './section-step.ts'
import { runningTotal } from './sections/asked.ts'
import type { FieldSet, Leaf } from './sections/field.ts'

type WeightRowsProps = { field: FieldSet; form: FormState; total: number }

/** A weight beside each wording, and what they add up to as it was last saved. */
export function WeightRows({ field, form, total }: WeightRowsProps) {
  const t = useT()
  const sum = runningTotal(
    field.fields.map(({ name }) => name),
    form.values,
  )
  return (
    <div className="vt-weights">
      {field.fields.map((leaf) => (
        <WeightRow key={leaf.name} leaf={leaf} form={form} />
      ))}
      <div className={sum === total ? 'vt-weights__total vt-weights__total--full' : 'vt-weights__total'}>
        <button
          type="submit"
          name={stepName}
          value={writeStep({ kind: 'stay', at: field.name })}
          className={buttonClass.link}
        >
          {t('proposal:section.updateTotal')}
        </button>
        <strong>
          {sum === undefined
            ? t('proposal:section.runningTotalUnknown')
            : t('proposal:section.runningTotal', { total: sum, must: total })}
        </strong>
      </div>
    </div>
  )
}

function WeightRow({ leaf, form }: { leaf: Leaf; form: FormState }) {
  const say = sayIn(useT())
  const control = controlProps({ name: leaf.name, form })
  const failed = control['aria-invalid']
  return (
    <div className={failed ? 'vt-weights__row usa-form-group--error' : 'vt-weights__row'}>
      <label htmlFor={control.id}>
        <b>{markOf(leaf)}</b> {say(leaf.label, leaf.params)}
        <FieldError name={leaf.name} form={form} />
      </label>
      <input
        {...control}
        className="usa-input usa-input--2xs vt-figures"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={textOf(form.values, leaf.name)}
      />
    </div>
  )
}

/** The number of a goal, the letter of an area. */
const markOf = ({ name }: Leaf) => name.slice(name.indexOf('.') + 1).replace(/^G/, '')
