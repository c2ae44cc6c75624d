import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { AccountConfirmation } from '#app/people/account-confirmation.tsx'
import { LinkForm } from '#app/people/account-schema.server.ts'
import { sendNewLink } from '#app/people/send-new-link.server.ts'
import { showAccount } from '#app/people/show-account.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json({ ...openedFor(ctx, await showAccount(ctx, params.id!)), key: randomUUID() })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, LinkForm)
  if (!form.ok) return granted(refuse('keyMissing'))

  const outcome = await sendNewLink(ctx, params.id!, form.value.key)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, {})
  return redirect(`/people/${outcome.personId}?link=${outcome.linkId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('people:link.title'))

export default function NewLinkPage() {
  const { account, key } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return <AccountConfirmation act="link" account={account} refusal={reply?.refusal} hidden={{ key }} />
}
