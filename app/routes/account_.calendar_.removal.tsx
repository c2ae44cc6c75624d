import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { endFeed } from '#app/calendar/renew-feed.server.ts'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'

export const loader = () => redirect('/account/calendar')

export async function action({ context, request }: ActionFunctionArgs) {
  granted(await endFeed(signedIn(context, request)))
  return redirect('/account/calendar', 303)
}
