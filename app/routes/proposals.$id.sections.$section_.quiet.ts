import { type ActionFunctionArgs, json, redirect } from '@remix-run/node'
import { signedIn } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import { postedEntries } from '#app/proposals/posted-entries.server.ts'
import { saveQuietly } from '#app/proposals/save-quietly.server.ts'
import { writerName } from '#app/proposals/section-step.ts'

export const loader = () => redirect('/proposals')

/** A section's form, posted by its page while somebody writes in it; answered with data, never with a page. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const entries = await postedEntries(request)
  if (isRefusal(entries)) return json(entries, { status: entries.status })
  const writer = entries.find(([name]) => name === writerName)?.[1]
  if (!context.person || context.person.id !== writer) return json(refuse('signIn.needed'), { status: 401 })
  const outcome = await saveQuietly(signedIn(context, request), params.id!, params.section!, entries)
  if (isRefusal(outcome)) return json(outcome, { status: outcome.status })
  return json(outcome, { status: 'revision' in outcome ? 200 : 409 })
}
