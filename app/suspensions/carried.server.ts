import { json, redirect } from '@remix-run/node'
import type { Answered } from '#app/reviews/answered.ts'

/** Back to the suspension where all moved; else which did not, and why, on the page itself: sent again, it does what is left. */
export function carried(id: string, answers: readonly Answered[]) {
  const notMoved = answers.filter(({ refusal }) => refusal !== null)
  const moved = answers.length - notMoved.length
  if (notMoved.length === 0) return redirect(`/suspensions/${id}?moved=${moved}`, 303)
  return json({ id, moved, notMoved })
}
