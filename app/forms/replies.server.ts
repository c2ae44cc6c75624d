import { json, type TypedResponse } from '@remix-run/node'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { FormErrors, FormValues } from './form.ts'

/** What an action says back to its own page when nothing was done. */
export type Reply = { values: FormValues; errors: FormErrors; refusal: Refusal | null }

export function invalid(values: FormValues, errors: FormErrors): TypedResponse<Reply> {
  return json({ values, errors, refusal: null }, { status: 422 })
}

export function refused(refusal: Refusal, values: FormValues = {}, errors: FormErrors = {}): TypedResponse<Reply> {
  return json({ values, errors, refusal }, { status: refusal.status })
}

/** What was asked for; or, thrown as a response for the error page, the refusal to give it. */
export function granted<Answer>(answer: Answer): Exclude<Answer, Refusal> {
  if (isRefusal(answer)) throw json(answer, { status: answer.status })
  return answer as Exclude<Answer, Refusal>
}
