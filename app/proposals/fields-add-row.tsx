import { idOf } from '#app/forms/form.ts'
import { sayIn } from '#app/i18n/say.ts'
import { buttonClass } from '#app/ui/post-button.tsx'
import { useT } from '#app/ui/translate.tsx'
import { stepName, writeStep } from './section-step.ts'
import type { FieldGroup } from './sections/field.ts'

type AddRowProps = { field: FieldGroup; drawn: number; comesBack?: boolean }

/** `comesBack`: nothing is saved, the page answers itself and goes to the new row. */
export function AddRow({ field, drawn, comesBack }: AddRowProps) {
  const say = sayIn(useT())
  if (drawn >= field.max) return null
  return (
    <button
      type="submit"
      name={stepName}
      value={writeStep({ kind: 'row', act: 'add', group: field.name, row: 0 })}
      formAction={comesBack ? `?#${idOf(`${field.name}[${drawn}]`)}` : undefined}
      className={`${field.name.includes('[') ? buttonClass.link : buttonClass.quiet} vt-add`}
    >
      {say(field.add, field.params)}
    </button>
  )
}
