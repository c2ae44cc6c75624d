import { json, type TypedResponse } from '@remix-run/node'
import type { Refusal } from '#app/errors.ts'
import type { FormValues } from '#app/forms/form.ts'
import type { Reply } from '#app/forms/replies.server.ts'

const SECRET = /^(password|passwordAgain|current)$/

/** What was typed, without any password. */
export const withoutPasswords = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET.test(name)))

/** The refusal of an attempt with a password, with the time to wait where that is the reason. */
export function refusedAttempt(refusal: Refusal, values: FormValues): TypedResponse<Reply> {
  const wait = refusal.params.seconds
  const headers = typeof wait === 'number' ? { 'retry-after': String(wait) } : undefined
  return json({ values: withoutPasswords(values), errors: {}, refusal }, { status: refusal.status, headers })
}
