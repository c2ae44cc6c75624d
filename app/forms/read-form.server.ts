import { parseWithZod } from '@conform-to/zod/v4'
import type { output, ZodType } from 'zod'
import { defaultMessage } from './default-message.ts'
import type { FormErrors, FormValues } from './form.ts'

export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly values: FormValues }
  | { readonly ok: false; readonly values: FormValues; readonly errors: FormErrors }

/** Text as typed, field by field; what comes more than once is a list, files are left out. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((entry) => typeof entry === 'string')
    if (texts.length > 0) values[name] = texts.length === 1 ? texts[0]! : texts
  }
  return values
}

function messagesOf(error: Record<string, string[] | null> | null | undefined): FormErrors {
  const errors: FormErrors = {}
  for (const [name, messages] of Object.entries(error ?? {})) {
    if (messages && messages.length > 0) errors[name] = messages
  }
  return errors
}

/** Without what the database cannot keep: the character zero and halves of surrogate pairs. */
export function storable(form: FormData): FormData {
  const kept = new FormData()
  for (const [name, entry] of form) {
    kept.append(name, typeof entry === 'string' ? entry.replaceAll('\u0000', '').toWellFormed() : entry)
  }
  return kept
}

export async function readForm<Schema extends ZodType>(
  source: Request | FormData,
  schema: Schema,
): Promise<ReadForm<output<Schema>>> {
  const form = storable(source instanceof Request ? await source.formData() : source)
  const values = typedValues(form)
  const submission = parseWithZod(form, { schema, error: defaultMessage })
  if (submission.status === 'success') return { ok: true, value: submission.value, values }
  return { ok: false, values, errors: messagesOf(submission.error) }
}
