import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { carried } from '#app/suspensions/carried.server.ts'
import type { CarriedThrough } from '#app/suspensions/carried-notice.tsx'
import { carryThrough } from '#app/suspensions/carry-through.server.ts'
import { showSuspension } from '#app/suspensions/show-suspension.server.ts'
import { suspensionTitle } from '#app/suspensions/suspension.ts'
import { SuspensionView } from '#app/suspensions/suspension-view.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const { searchParams } = new URL(request.url)
  const done: CarriedThrough | null = searchParams.has('moved')
    ? { moved: Number(searchParams.get('moved')) || 0, notMoved: [] }
    : null
  return json({ page: openedFor(ctx, await showSuspension(ctx, params.id!)), done })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  return carried(params.id!, openedFor(ctx, await carryThrough(ctx, params.id!)))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => (data ? suspensionTitle(t, data.page.suspension) : t('office:suspension.title')))

export default function SuspensionPage() {
  const t = useT()
  const { page, done } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        back={{ to: '/suspensions', label: t('office:suspension.title') }}
        title={suspensionTitle(t, page.suspension)}
      />
      <SuspensionView page={page} done={reply ?? done} />
    </>
  )
}
