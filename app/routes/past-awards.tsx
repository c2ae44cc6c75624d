import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAwards } from '#app/awards/list-awards.server.ts'
import { AwardsPage } from '#app/awards/list-page.tsx'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(granted(await listAwards(ctx, new URL(request.url).searchParams)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('awards:title'))

export default function PastAwardsRoute() {
  return <AwardsPage listed={useLoaderData<typeof loader>()} />
}
