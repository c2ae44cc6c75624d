import { controlProps, FieldError, type FieldProps } from './field.tsx'
import { textOf } from './form.ts'

/** One statement to agree with. */
export function Checkbox(props: FieldProps & { value?: string }) {
  const { name, label, hint, form, value = 'yes' } = props
  const control = controlProps(props)
  return (
    <div className={form.errors[name]?.length ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <FieldError name={name} form={form} />
      <div className="usa-checkbox">
        <input
          {...control}
          className="usa-checkbox__input"
          type="checkbox"
          value={value}
          defaultChecked={textOf(form.values, name) === value}
        />
        <label className="usa-checkbox__label" htmlFor={control.id}>
          {label}
        </label>
        {hint ? (
          <span className="usa-checkbox__label-description" id={`${control.id}-hint`}>
            {hint}
          </span>
        ) : null}
      </div>
    </div>
  )
}
