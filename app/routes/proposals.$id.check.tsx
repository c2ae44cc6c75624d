import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { CheckPage } from '#app/proposals/check-page.tsx'
import { showCheck } from '#app/proposals/show-check.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const check = granted(await showCheck(signedIn(context, request), params.id!))
  return json({ check, submissionKey: randomUUID() })
}

/** Printed by the clocks of the call. */
export const handle: PageHandle = (data) => ({
  timeZone: (data as { check?: { closes: { timeZone: string } } } | undefined)?.check?.closes.timeZone,
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => (data?.check.act ? t('proposal:check.title') : t('proposal:frame.read')))

export default function CheckAnswersPage() {
  return <CheckPage {...useLoaderData<typeof loader>()} />
}
