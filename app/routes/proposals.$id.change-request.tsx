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
import { ChangeRequestAct } from '#app/reviews/change-request-act.tsx'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { changeRequestForm } from '#app/reviews/schema.server.ts'
import { askable, showChangeRequest } from '#app/reviews/show-change-request.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.requestChanges.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showChangeRequest(ctx, params.id!))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showChangeRequest(ctx, params.id!))
  const form = await readForm(request, changeRequestForm(askable(page)))
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await requestChanges(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'requestChanges', outcome, form.values)
  return redirect(doneAt(params.id!, 'requestChanges'))
}

export default function ChangeRequestPage() {
  return <ChangeRequestAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
