import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { amendCall } from '#app/calls/amend-call.server.ts'
import { CallAmendment } from '#app/calls/call-amendment.tsx'
import { CallChangeFrame } from '#app/calls/call-change-frame.tsx'
import { callFieldLabel } from '#app/calls/call-field-label.ts'
import { showAmendment } from '#app/calls/show-amendment.server.ts'
import { wordingByField } from '#app/calls/wording.ts'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { formState } from '#app/forms/form.ts'
import { postedValues } from '#app/forms/posted-values.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showAmendment(ctx, params.call!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const values = await postedValues(request)
  const outcome = await amendCall(ctx, params.call!, values)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, values)
  return 'errors' in outcome ? invalid(values, outcome.errors) : redirect(`/calls/${outcome.number}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('office:amendment.title'))

export default function AmendmentPage() {
  const t = useT()
  const call = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply, wordingByField(call.wording))
  const names = Object.keys(form.errors).map((name) => [name, callFieldLabel(t, name)])
  return (
    <CallChangeFrame
      call={call}
      title={t('office:amendment.title')}
      lead={t('office:amendment.lead')}
      form={form}
      labels={{ ...Object.fromEntries(names), why: t('office:amendment.why') }}
      refusal={reply?.refusal ?? null}
    >
      {call.isOver ? null : (
        <CallAmendment
          number={call.number}
          seenActs={call.seenActs}
          drafts={call.drafts}
          criteria={call.weights.map((weight, row) => ({
            weight,
            scale: call.wording.criteria[row]?.scale?.length ?? 0,
          }))}
          form={form}
        />
      )}
    </CallChangeFrame>
  )
}
