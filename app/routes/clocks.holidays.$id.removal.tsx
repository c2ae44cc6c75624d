import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeHoliday } from '#app/clocks/remove-holiday.server.ts'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'

export const loader = () => redirect('/clocks/holidays')

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { country, day } = openedFor(ctx, await removeHoliday(ctx, params.id!))
  return redirect(`/clocks/holidays?country=${country ?? ''}&year=${day.slice(0, 4)}`, 303)
}
