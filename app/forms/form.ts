/** What was typed, by field name, as text; and the messages beside each field (`''`: about the form as a whole). */
export type FormValues = Record<string, string | string[]>

export type FormErrors = Record<string, string[]>

export function textOf(values: FormValues | undefined, name: string): string {
  const value = values?.[name]
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

export function textsOf(values: FormValues | undefined, name: string): string[] {
  const value = values?.[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** `lines[0].unitCost` → `lines-0-unitCost`, so that a summary can link to the field. */
export function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/-$/, '')
}

export type FormState = { values: FormValues; errors: FormErrors }

/** What the form shows: what was just typed and refused, or else what is stored. */
export function formState(reply: Partial<FormState> | null | undefined, stored: FormValues = {}): FormState {
  return { values: reply?.values ?? stored, errors: reply?.errors ?? {} }
}
