import { type Refusal, refuse } from '#app/errors.ts'

/** A log frame with all the rows that it may have has six thousand. */
const most = 8_000

/** The text fields of a posted form, in its order. */
export async function postedEntries(
  request: Request,
): Promise<[string, string][] | Refusal<'tooLarge' | 'unreadable'>> {
  const form = await request.formData().catch(() => null)
  if (!form) return refuse('unreadable')
  const entries = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return entries.length > most ? refuse('tooLarge') : entries
}

/** The same as a form again, for a schema to read. */
export function entriesAsForm(entries: readonly [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}
