import { json } from '@remix-run/node'
import type { PersonContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import type { FormValues } from '#app/forms/form.ts'
import { refused } from '#app/forms/replies.server.ts'
import type { Blocker } from '#workflows/review/move.ts'
import type { Act } from './acts.ts'
import { placeReasons } from './guarded-fields.ts'

/** As for every refused act; what the procedure finds wrong with an answer is said at its field. */
export function refusedAnswers(ctx: PersonContext, act: Act, refusal: Refusal, values: FormValues) {
  const because = refusal.refusal === 'review.notNow' ? (refusal.params.because as Blocker[]) : []
  const { errors, above } = placeReasons(act, because)
  if (Object.keys(errors).length === 0) return refusedAct(ctx, refusal, values)
  if (above.length > 0) return refused({ ...refusal, params: { ...refusal.params, because: above } }, values, errors)
  return json({ values, errors, refusal: null }, { status: refusal.status })
}
