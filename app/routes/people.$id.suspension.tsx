import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { AccountConfirmation } from '#app/people/account-confirmation.tsx'
import { showAccount } from '#app/people/show-account.server.ts'
import { suspendPerson } from '#app/people/suspend-person.server.ts'
import { showWork } from '#app/reviews/show-work.server.ts'
import { WorkTable } from '#app/reviews/work-table.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

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
  const { account, work } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <AccountConfirmation act="suspension" account={account} refusal={reply?.refusal} danger>
      <WorkTable work={work} />
    </AccountConfirmation>
  )
}
