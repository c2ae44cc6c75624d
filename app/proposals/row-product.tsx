import { isRead } from '#app/forms/reading.ts'
import { sayIn } from '#app/i18n/say.ts'
import { useT } from '#app/ui/translate.tsx'
import { typedText } from './sections/answers.ts'
import type { FieldGroup } from './sections/field.ts'
import { readInteger } from './sections/reading.ts'
import type { Answers } from './sections.ts'

type RowProductProps = { field: FieldGroup; row: number; answers: Record<string, string | string[] | undefined> }

/** What two figures of a row make, once both can be read. */
export function RowProduct({ field, row, answers }: RowProductProps) {
  const say = sayIn(useT())
  if (!field.product) return null
  const readings = field.product.of.map((name) =>
    readInteger(typedText(answers as Answers, `${field.name}[${row}].${name}`)),
  )
  if (!readings.every(isRead)) return null
  const product = readings.reduce((whole, { value }) => whole * value, 1)
  return (
    <p className="vt-follows">
      <strong>{say(field.product.label, { product })}</strong>
    </p>
  )
}
