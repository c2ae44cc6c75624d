import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { carried } from '#app/suspensions/carried.server.ts'
import { CarriedPage } from '#app/suspensions/carried-notice.tsx'
import { carryThrough } from '#app/suspensions/carry-through.server.ts'
import { CoveredTable } from '#app/suspensions/covered-table.tsx'
import { endSuspension } from '#app/suspensions/end-suspension.server.ts'
import { type SuspensionPage, suspensionToChange } from '#app/suspensions/show-suspension.server.ts'
import { suspensionTitle } from '#app/suspensions/suspension.ts'
import { SuspensionView } from '#app/suspensions/suspension-view.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await suspensionToChange(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { id } = openedFor(ctx, await endSuspension(ctx, params.id!))
  return carried(id, openedFor(ctx, await carryThrough(ctx, id)))
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('office:suspension.end.title'))

export default function EndPage() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        back={{ to: `/suspensions/${page.suspension.id}`, label: suspensionTitle(t, page.suspension) }}
        title={t('office:suspension.end.title')}
        lead={t('office:suspension.end.lead')}
      />
      {reply ? <CarriedPage id={reply.id} done={reply} was="resumed" /> : <BeforeOrAfter page={page} />}
    </>
  )
}

function BeforeOrAfter({ page }: { page: SuspensionPage }) {
  const t = useT()
  const { suspension, covered } = page
  if (!suspension.isOpen) return <SuspensionView page={page} done={null} />
  const here = `/suspensions/${suspension.id}`
  return (
    <>
      <CoveredTable covered={covered} when="end" />
      <Confirm
        action={`${here}/end`}
        submit={t('office:suspension.end.title')}
        cancelTo={here}
        next={<p>{t('office:suspension.end.next', { count: covered.counts.stands })}</p>}
      />
    </>
  )
}
