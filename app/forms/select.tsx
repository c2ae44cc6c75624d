import { useT } from '#app/ui/translate.tsx'
import { controlProps, Field, type FieldProps } from './field.tsx'
import { textOf } from './form.ts'

export type Option = { value: string; label: string; hint?: string; disabled?: boolean }

type SelectProps = FieldProps & {
  options: readonly Option[]
  /** The words of the empty choice. */
  empty?: string
}

export function Select(props: SelectProps) {
  const { options, empty, name, form } = props
  const t = useT()
  return (
    <Field {...props}>
      <select {...controlProps(props)} className="usa-select" defaultValue={textOf(form.values, name)}>
        <option value="">{empty ?? t('form.chooseOne')}</option>
        {options.map(({ value, label, disabled }) => (
          <option key={value} value={value} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
