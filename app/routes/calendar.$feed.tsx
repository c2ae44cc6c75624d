import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFile } from '#app/calendar/calendar-file.server.ts'
import { showFeed } from '#app/calendar/show-calendar.server.ts'
import { granted } from '#app/forms/replies.server.ts'

/** Read by calendar programs, which sign in nowhere: the address is the secret. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { text, name } = granted(await showFeed(context, params.feed!.replace(/\.ics$/, '')))
  return calendarFile(request, text, name)
}
