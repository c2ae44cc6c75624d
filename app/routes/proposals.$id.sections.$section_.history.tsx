import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { SectionHistory } from '#app/proposals/history-page.tsx'
import { readRevision } from '#app/proposals/read-revision.ts'
import { type HistoryPage, showHistory } from '#app/proposals/show-history.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const query = new URL(request.url).searchParams
  const each = query.has('each')
  const [before, one, other] = ['before', 'one', 'other'].map((name) => readRevision(query.get(name)))
  const page = granted(await showHistory(ctx, params.id!, params.section!, { each, before, one, other }))
  return json({ page, each })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('drafts:history.title'))

export default function SectionHistoryPage() {
  const { page, each } = useLoaderData<typeof loader>()
  return <SectionHistory page={page as HistoryPage} each={each} />
}
