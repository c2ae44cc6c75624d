import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { CaseProcedurePage } from '#app/procedure/case-procedure-page.tsx'
import { showCaseProcedure } from '#app/procedure/show-case-procedure.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:procedure.case.title'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showCaseProcedure(ctx, params.id!)))
}

export default function CaseProcedureRoute() {
  return <CaseProcedurePage page={useLoaderData<typeof loader>()} />
}
