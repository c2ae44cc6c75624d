import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { doneAt } from '#app/reviews/acts.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { DecisionAct } from '#app/reviews/decision-act.tsx'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { approvalForm } from '#app/reviews/schema.server.ts'
import { showDecision } from '#app/reviews/show-decision.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:form.decision.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showDecision(ctx, params.id!))
  return actPage(page, page.approve, page.withConditions, page.decline)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { limits } = openedFor(ctx, await showDecision(ctx, params.id!))
  const form = await readForm(request, approvalForm(limits))
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await approveProposal(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'approve', outcome, form.values)
  return redirect(doneAt(params.id!, 'approve'))
}

export default function DecisionPage() {
  return <DecisionAct page={useLoaderData<typeof loader>()} approval={useActionData<typeof action>()} />
}
