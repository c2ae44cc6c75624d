import type { ReactNode } from 'react'
import { FieldError, Optional } from '#app/forms/field.tsx'
import { type FormState, idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { Example } from './fields-leaf.tsx'
import type { FieldGroup, FieldSet, FieldTable } from './sections/field.ts'

type Whole = FieldSet | FieldTable | FieldGroup

/** The frame of a question with several controls; the address `#name` leads to it. */
export function WholeQuestion({ field, form, children }: { field: Whole; form: FormState; children: ReactNode }) {
  const say = sayIn(useT())
  const id = idOf(field.name)
  const failed = Boolean(form.errors[field.name]?.length)
  const described = [field.hint ? `${id}-hint` : '', failed ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className={`usa-fieldset usa-form-group${failed ? ' usa-form-group--error' : ''}`}
      id={id}
      aria-describedby={described || undefined}
    >
      <legend className="usa-legend">
        {say(field.label, field.params)}
        {field.optional ? <Optional /> : null}
      </legend>
      {field.hint ? (
        <span className="usa-hint" id={`${id}-hint`}>
          {say(field.hint, field.params)}
        </span>
      ) : null}
      <FieldError name={field.name} form={form} />
      {children}
      {field.example ? <Example words={say(field.example, field.params)} /> : null}
    </fieldset>
  )
}
