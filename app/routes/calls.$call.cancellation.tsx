import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallCancellation } from '#app/calls/call-cancellation.tsx'
import { CallChangeFrame } from '#app/calls/call-change-frame.tsx'
import { cancelCall } from '#app/calls/cancel-call.server.ts'
import { CancellationForm } from '#app/calls/change-schema.server.ts'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { showCallToChange } from '#app/calls/show-call-to-change.server.ts'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showCallToChange(ctx, params.call!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  const form = await readForm(request, CancellationForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await cancelCall(ctx, params.call!, form.value.why)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/calls/${outcome.number}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('calls:cancellation.title'))

export default function CancellationPage() {
  const t = useT()
  const call = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply)
  return (
    <CallChangeFrame
      call={call}
      title={t('calls:cancellation.title')}
      lead={t('calls:cancellation.lead')}
      form={form}
      labels={{ why: t('calls:extension.why') }}
      refusal={reply?.refusal ?? null}
      blocked={call.submissions > 0 ? 'call.hasSubmissions' : undefined}
    >
      {call.isOver || call.submissions > 0 ? null : <CallCancellation call={call} form={form} />}
    </CallChangeFrame>
  )
}
