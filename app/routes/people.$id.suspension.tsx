import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { showAccount } from '#app/people/show-account.server.ts'
import { suspendPerson } from '#app/people/suspend-person.server.ts'
import { showWork } from '#app/reviews/show-work.server.ts'
import { WorkTable } from '#app/reviews/work-table.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const shown = openedFor(ctx, await showAccount(ctx, params.id!))
  return json({ ...shown, ...openedFor(ctx, await showWork(ctx, params.id!)) })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const outcome = await suspendPerson(ctx, params.id!)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, {})
  return redirect(`/people/${outcome.personId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('people:suspension.title'))

export default function SuspensionPage() {
  const t = useT()
  const { account, work } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const here = `/people/${account.id}`
  return (
    <>
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: here, label: account.name }}
        title={t('people:suspension.title')}
        lead={t('people:suspension.lead')}
      />
      <WorkTable work={work} />
      <Confirm
        action={`${here}/suspension`}
        submit={t('people:suspension.submit')}
        cancelTo={here}
        danger
        next={<p>{t('people:suspension.next', { name: account.name })}</p>}
      />
    </>
  )
}
