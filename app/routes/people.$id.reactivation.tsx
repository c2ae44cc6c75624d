import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { reactivatePerson } from '#app/people/reactivate-person.server.ts'
import { showAccount } from '#app/people/show-account.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showAccount(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const outcome = await reactivatePerson(ctx, params.id!)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, {})
  return redirect(`/people/${outcome.personId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('people:reactivation.title'))

export default function ReactivationPage() {
  const t = useT()
  const { account } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const here = `/people/${account.id}`
  return (
    <>
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: here, label: account.name }}
        title={t('people:reactivation.title')}
        lead={t('people:reactivation.lead')}
      />
      <Confirm
        action={`${here}/reactivation`}
        submit={t('people:reactivation.submit')}
        cancelTo={here}
        next={<p>{t('people:reactivation.next', { name: account.name })}</p>}
      />
    </>
  )
}
