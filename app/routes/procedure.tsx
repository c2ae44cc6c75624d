import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProcedurePage } from '#app/procedure/procedure-page.tsx'
import { showProcedure } from '#app/procedure/show-procedure.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide' }

export const loader = async ({ context }: LoaderFunctionArgs) => json(await showProcedure(context.language))

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('review:procedure.title'))

export default function ProcedureRoute() {
  return <ProcedurePage {...useLoaderData<typeof loader>()} />
}
