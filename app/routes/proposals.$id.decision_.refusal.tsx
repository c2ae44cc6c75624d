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
import { DecisionAct } from '#app/reviews/decision-act.tsx'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { RefusalForm } from '#app/reviews/schema.server.ts'
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
  openedFor(ctx, await showDecision(ctx, params.id!))
  const form = await readForm(request, RefusalForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await declineProposal(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'decline', outcome, form.values)
  return redirect(doneAt(params.id!, 'decline'))
}

export default function RefusalPage() {
  return <DecisionAct page={useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()} />
}
