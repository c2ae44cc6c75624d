import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { HistoryView } from '#app/reviews/history-view.tsx'
import { showHistory } from '#app/reviews/show-history.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:history.title'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showHistory(ctx, params.id!)))
}

export default function HistoryPage() {
  return <HistoryView page={useLoaderData<typeof loader>()} />
}
