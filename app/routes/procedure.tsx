import type { MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProcedurePage } from '#app/procedure/procedure-page.tsx'
import { showProcedure } from '#app/procedure/show-procedure.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const loader = () => json(showProcedure())

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('review:procedure.title'))

export default function ProcedureRoute() {
  return <ProcedurePage states={useLoaderData<typeof loader>().states} />
}
