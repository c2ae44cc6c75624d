import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid, refused } from '#app/forms/replies.server.ts'
import { CheckPage } from '#app/proposals/check-page.tsx'
import { showCheck } from '#app/proposals/show-check.server.ts'
import { SubmissionForm } from '#app/proposals/submission-form.server.ts'
import { sayBlockers } from '#app/reviews/blockers.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'
import type { Blocker } from '#workflows/review/move.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const check = granted(await showCheck(signedIn(context, request), params.id!))
  if (!check.act) throw redirect(`/proposals/${params.id}`)
  return json({ check, submissionKey: randomUUID() })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, SubmissionForm)
  if (!form.ok) return granted(refuse('keyMissing'))

  const outcome = await submitProposal(ctx, params.id!, form.value)
  if (!isRefusal(outcome)) {
    const already = outcome.already ? '&already' : ''
    return redirect(`/proposals/${params.id}/receipt?version=${outcome.version}${already}`, 303)
  }
  if (outcome.refusal === 'review.notNow' && outcome.params.state === 'changesRequested')
    return refused(outcome, form.values)
  if (outcome.refusal === 'proposal.uncertified') return invalid(form.values, outcome.params.errors as FormErrors)
  const isShownHere = outcome.refusal === 'proposal.incomplete' || outcome.refusal === 'call.closed'
  return isShownHere ? refused(refuse(outcome.refusal), form.values) : granted(outcome)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('proposal:check.title'))

export default function SubmissionPage() {
  const reply = useActionData<typeof action>()
  const t = useT()
  const because = sayBlockers(t, (reply?.refusal?.params.because ?? []) as Blocker[])
  return <CheckPage {...useLoaderData<typeof loader>()} refusal={reply?.refusal} because={because} reply={reply} />
}
