import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { blankCall } from '#app/calls/call-draft.ts'
import { CallDraftPage } from '#app/calls/call-draft-page.tsx'
import { replyToCallDraft } from '#app/calls/call-draft-replies.server.ts'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { postCallDraft } from '#app/calls/post-call-draft.server.ts'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { formState, textOf } from '#app/forms/form.ts'
import { postedValues } from '#app/forms/posted-values.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  return json({ key: randomUUID() })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  const values = await postedValues(request)
  const key = textOf(values, 'key')

  const outcome = await postCallDraft(ctx, key, values)
  if ('to' in outcome) return redirect(outcome.to, 303)
  return replyToCallDraft({ ...outcome, values: { ...outcome.values, key } })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('calls:form.newTitle'))

export default function NewCallPage() {
  const t = useT()
  const { key } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply, blankCall)
  return (
    <CallDraftPage
      title={t('calls:form.newTitle')}
      action="/calls/new"
      form={form}
      hidden={{ key: textOf(form.values, 'key') || key, revision: 0 }}
      refusal={reply?.refusal ?? null}
    />
  )
}
