import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { entriesAsForm, postedEntries } from '#app/proposals/posted-entries.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { doneAt } from '#app/reviews/acts.ts'
import { approveWithConditions } from '#app/reviews/approve-with-conditions.server.ts'
import { ConditionalApprovalAct, type ConditionalReply } from '#app/reviews/conditional-approval-act.tsx'
import { editConditions } from '#app/reviews/edit-conditions.server.ts'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { conditionalApprovalForm } from '#app/reviews/schema.server.ts'
import { showDecision } from '#app/reviews/show-decision.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('review:event.approveWithConditions.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showDecision(ctx, params.id!))
  return actPage(page, page.withConditions)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { limits } = openedFor(ctx, await showDecision(ctx, params.id!))
  const entries = granted(await postedEntries(request))
  const edited = editConditions(entries)
  if (edited) return json({ ...edited, errors: {}, refusal: null })

  const form = await readForm(entriesAsForm(entries), conditionalApprovalForm(limits))
  if (!form.ok) return invalid(form.values, form.errors)
  const outcome = await approveWithConditions(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'approveWithConditions', outcome, form.values)
  return redirect(doneAt(params.id!, 'approveWithConditions'))
}

export default function ConditionsPage() {
  const reply = useActionData<typeof action>() as ConditionalReply
  return <ConditionalApprovalAct page={useLoaderData<typeof loader>()} reply={reply} />
}
