import type { LoaderFunctionArgs } from '@remix-run/node'
import { calendarFile } from '#app/calendar/calendar-file.server.ts'
import { showDeadlines } from '#app/calendar/show-calendar.server.ts'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { text, name } = granted(await showDeadlines(signedIn(context, request), params.id!))
  return calendarFile(request, text, name)
}
