import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { NotificationsPage } from '#app/grants/notifications-page.tsx'
import { showNotifications } from '#app/grants/show-notifications.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('money:notifications.title'))

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showNotifications(ctx)))
}

export default function NotificationsRoute() {
  return <NotificationsPage {...useLoaderData<typeof loader>()} />
}
