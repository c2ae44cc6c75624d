import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FeedPage } from '#app/calendar/feed-page.tsx'
import { renewFeed, showFeedState } from '#app/calendar/renew-feed.server.ts'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  return json(granted(await showFeedState(signedIn(context, request))))
}

/** The address is on this answer and nowhere else again. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { token } = granted(await renewFeed(signedIn(context, request)))
  return json({ address: `${context.origin}/calendar/${token}.ics` })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:calendar.title'))

export default function CalendarFeedPage() {
  return <FeedPage madeAt={useLoaderData<typeof loader>().madeAt} address={useActionData<typeof action>()?.address} />
}
