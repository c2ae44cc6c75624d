import type { ReactNode } from 'react'
import { useT } from '#app/ui/translate.tsx'
import { type FormState, idOf } from './form.ts'
import { translateMessages } from './messages.ts'

export type FieldProps = {
  name: string
  label: ReactNode
  form: FormState
  hint?: ReactNode
  /** Marked as optional in its label. */
  optional?: boolean
  disabled?: boolean
}

/** What a control needs to be tied to its label, hint and error. */
export function controlProps({ name, form, hint, disabled }: Pick<FieldProps, 'name' | 'form' | 'hint' | 'disabled'>) {
  const id = idOf(name)
  const failed = Boolean(form.errors[name]?.length)
  const described = [hint ? `${id}-hint` : '', failed ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    disabled,
    'aria-invalid': failed || undefined,
    'aria-describedby': described || undefined,
  }
}

export function Optional() {
  const t = useT()
  return <span className="usa-hint"> ({t('form.optional')})</span>
}

export function FieldError({ name, form }: Pick<FieldProps, 'name' | 'form'>) {
  const t = useT()
  const messages = form.errors[name] ?? []
  if (messages.length === 0) return null
  return (
    <span className="usa-error-message" id={`${idOf(name)}-error`}>
      <span className="usa-sr-only">{t('form.error')} </span>
      {translateMessages(t, messages)}
    </span>
  )
}

/** Label, hint, error, control: in the order in which they are read. */
export function Field({ name, label, hint, optional, form, children }: FieldProps & { children: ReactNode }) {
  const id = idOf(name)
  const failed = Boolean(form.errors[name]?.length)
  return (
    <div className={failed ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <label className="usa-label" htmlFor={id}>
        {label}
        {optional ? <Optional /> : null}
      </label>
      {hint ? (
        <span className="usa-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      <FieldError name={name} form={form} />
      {children}
    </div>
  )
}

/** Several controls that answer one question. */
export function FieldGroup({ name, label, hint, optional, form, children }: FieldProps & { children: ReactNode }) {
  const id = idOf(name)
  const failed = Boolean(form.errors[name]?.length)
  const described = [hint ? `${id}-hint` : '', failed ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={failed ? 'usa-form-group usa-form-group--error' : 'usa-form-group'}>
      <fieldset className="usa-fieldset" aria-describedby={described || undefined}>
        <legend className="usa-legend">
          {label}
          {optional ? <Optional /> : null}
        </legend>
        {hint ? (
          <span className="usa-hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
        <FieldError name={name} form={form} />
        {children}
      </fieldset>
    </div>
  )
}
