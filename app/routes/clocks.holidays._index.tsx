import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addHoliday } from '#app/clocks/add-holiday.server.ts'
import { HolidaysPage } from '#app/clocks/holidays-page.tsx'
import { HolidayForm } from '#app/clocks/schema.server.ts'
import { showHolidays } from '#app/clocks/show-holidays.server.ts'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showHolidays(ctx, new URL(request.url).searchParams)))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, HolidayForm)
  if (!form.ok) return invalid(form.values, form.errors)
  const outcome = await addHoliday(ctx, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/clocks/holidays?country=${outcome.country ?? ''}&year=${outcome.day.slice(0, 4)}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('clocks:holidays.title'))

export default function HolidaysRoute() {
  const reply = useActionData<typeof action>()
  return (
    <>
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <HolidaysPage holidays={useLoaderData<typeof loader>()} form={formState(reply)} />
    </>
  )
}
