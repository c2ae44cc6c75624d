import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { DecisionsPage } from '#app/grants/decisions-page.tsx'
import { showDecisions } from '#app/grants/show-decisions.server.ts'
import { mayRelease } from '#app/people/policy.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('money:decisions.title'))

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json({ cases: openedFor(ctx, await showDecisions(ctx)), mayRelease: mayRelease(ctx.person) })
}

export default function DecisionsRoute() {
  return <DecisionsPage {...useLoaderData<typeof loader>()} />
}
