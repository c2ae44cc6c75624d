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
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { ReviewersAct } from '#app/reviews/reviewers-act.tsx'
import { reviewersForm } from '#app/reviews/schema.server.ts'
import { showReviewers } from '#app/reviews/show-reviewers.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.assignReviewers.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showReviewers(ctx, params.id!))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { candidates, assigned } = openedFor(ctx, await showReviewers(ctx, params.id!))
  const able = candidates.filter(({ because }) => because === null)
  // Whoever was assigned since the page was opened is an answer too: the procedure refuses it and says what changed.
  const form = await readForm(request, reviewersForm([...able, ...assigned].map(({ id }) => id)))
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await assignReviewers(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'assignReviewers', outcome, form.values)
  return redirect(doneAt(params.id!, 'assignReviewers'))
}

export default function ReviewersPage() {
  return <ReviewersAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
