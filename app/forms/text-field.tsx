import { useT } from '#app/ui/translate.tsx'
import { controlProps, Field, type FieldProps } from './field.tsx'
import { textOf } from './form.ts'

type Width = '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl'

type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel'
  autoComplete?: string
  inputMode?: 'text' | 'decimal' | 'numeric' | 'email'
  maxLength?: number
  /** About as wide as the answer. */
  width?: Width
  spellCheck?: boolean
  lang?: string
}

export function TextField(props: TextFieldProps) {
  const { type = 'text', autoComplete, inputMode, maxLength, width, spellCheck, lang, name, form } = props
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        className={width ? `usa-input usa-input--${width}` : 'usa-input'}
        type={type}
        defaultValue={type === 'password' ? undefined : textOf(form.values, name)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={spellCheck}
        lang={lang}
      />
    </Field>
  )
}

export function NumberField(props: FieldProps & { width?: Width; unit?: string }) {
  const { unit, width = 'xs', name, form } = props
  return (
    <Field {...props}>
      <div className="vt-unit">
        <input
          {...controlProps(props)}
          className={`usa-input usa-input--${width} vt-figures`}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={textOf(form.values, name)}
        />
        {unit ? <span className="vt-unit__word">{unit}</span> : null}
      </div>
    </Field>
  )
}

export function MoneyField(given: FieldProps) {
  const t = useT()
  const props = { ...given, hint: given.hint ?? t('form.money') }
  return (
    <Field {...props}>
      <div className="vt-unit vt-unit--money">
        <span className="vt-unit__word" aria-hidden="true">
          US$
        </span>
        <input
          {...controlProps(props)}
          className="usa-input usa-input--sm vt-figures"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={textOf(props.form.values, props.name)}
        />
      </div>
    </Field>
  )
}

const isoDate = /^(\d{4}-\d{2}-\d{2})?$/

/** The browser's own calendar, which says how a date is written; plain text where what was typed is no date, so that it is not lost. */
export function DateField(given: FieldProps) {
  const t = useT()
  const typed = textOf(given.form.values, given.name)
  const isDate = isoDate.test(typed)
  const props = { ...given, hint: given.hint ?? (isDate ? undefined : t('form.date')) }
  return (
    <Field {...props}>
      <input
        {...controlProps(props)}
        className="usa-input usa-input--sm"
        type={isDate ? 'date' : 'text'}
        defaultValue={typed}
      />
    </Field>
  )
}
