import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { AccountConfirmation } from '#app/people/account-confirmation.tsx'
import { reactivatePerson } from '#app/people/reactivate-person.server.ts'
import { showAccount } from '#app/people/show-account.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

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
  const { account } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return <AccountConfirmation act="reactivation" account={account} refusal={reply?.refusal} />
}
