import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallChangeFrame } from '#app/calls/call-change-frame.tsx'
import { CallExtension } from '#app/calls/call-extension.tsx'
import { ExtensionForm } from '#app/calls/change-schema.server.ts'
import { extendCall } from '#app/calls/extend-call.server.ts'
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
  const form = await readForm(request, ExtensionForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const { closes, why, seenClosing } = form.value
  const outcome = await extendCall(ctx, params.call!, { ...closes, why, seenClosing })
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return 'errors' in outcome ? invalid(form.values, outcome.errors) : redirect(`/calls/${outcome.number}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('calls:extension.title'))

export default function ExtensionPage() {
  const t = useT()
  const call = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply, { 'closes.date': call.closes.date, 'closes.hour': call.closes.hour })
  const labels = {
    'closes.date': t('calls:extension.date'),
    'closes.hour': t('calls:extension.hour'),
    why: t('calls:extension.why'),
  }
  return (
    <CallChangeFrame
      call={call}
      title={t('calls:extension.title')}
      lead={t('calls:extension.lead')}
      form={form}
      labels={labels}
      refusal={reply?.refusal ?? null}
    >
      {call.isOver ? null : <CallExtension call={call} form={form} labels={labels} />}
    </CallChangeFrame>
  )
}
