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
import { declareIneligible } from '#app/reviews/declare-ineligible.server.ts'
import { IneligibilityAct } from '#app/reviews/ineligibility-act.tsx'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { ReasonForm } from '#app/reviews/schema.server.ts'
import { showIneligibility } from '#app/reviews/show-ineligibility.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.declareIneligible.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showIneligibility(ctx, params.id!))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, await showIneligibility(ctx, params.id!))
  const form = await readForm(request, ReasonForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await declareIneligible(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'declareIneligible', outcome, form.values)
  return redirect(doneAt(params.id!, 'declareIneligible'))
}

export default function IneligibilityPage() {
  return <IneligibilityAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
