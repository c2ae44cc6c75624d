import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { doneAt } from '#app/reviews/acts.ts'
import { correctText } from '#app/reviews/correct-text.server.ts'
import { CorrectionAct } from '#app/reviews/correction-act.tsx'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { CorrectionForm } from '#app/reviews/schema.server.ts'
import { showCorrection } from '#app/reviews/show-correction.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.correctText.label'))

const fieldIn = (request: Request) => new URL(request.url).searchParams.get('field')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showCorrection(ctx, params.id!, fieldIn(request)))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const field = fieldIn(request) ?? ''
  openedFor(ctx, await showCorrection(ctx, params.id!, field))
  const form = await readForm(request, CorrectionForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await correctText(ctx, params.id!, { field, ...form.value })
  if (!isRefusal(outcome)) return redirect(doneAt(params.id!, 'correctText'))
  if (outcome.refusal === 'correction.wrong') return invalid(form.values, outcome.params.errors as FormErrors)
  return refusedAnswers(ctx, 'correctText', outcome, form.values)
}

export default function CorrectionRoute() {
  return <CorrectionAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
