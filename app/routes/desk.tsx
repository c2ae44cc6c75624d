import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { DeskPage } from '#app/desk/desk-page.tsx'
import { showDesk } from '#app/desk/show-desk.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const hasSteppedAside = new URL(request.url).searchParams.get('done') === 'recuse'
  return json({ ...(await showDesk(signedIn(context, request))), hasSteppedAside })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('pipeline:desk.title'))

export default function DeskRoute() {
  return <DeskPage desk={useLoaderData<typeof loader>()} />
}
