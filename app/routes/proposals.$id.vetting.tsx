import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { doneAt, pageOf } from '#app/reviews/acts.ts'
import { recordVetting } from '#app/reviews/record-vetting.server.ts'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { vettingOutcomeForm } from '#app/reviews/schema.server.ts'
import { showTrackAct } from '#app/reviews/show-track-act.server.ts'
import { VettingOutcomeAct } from '#app/reviews/vetting-outcome-act.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.recordVetting.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showTrackAct(ctx, params.id!, 'recordVetting'))
  if (page.act.because.length > 0 && page.vettingCase === null) return redirect(pageOf(params.id!, 'sendToVetting'))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { today } = openedFor(ctx, await showTrackAct(ctx, params.id!, 'recordVetting'))
  const form = await readForm(request, vettingOutcomeForm(today))
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await recordVetting(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'recordVetting', outcome, form.values)
  return redirect(doneAt(params.id!, 'recordVetting'))
}

export default function VettingPage() {
  return <VettingOutcomeAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
