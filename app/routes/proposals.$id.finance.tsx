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
import { FinanceAct } from '#app/reviews/finance-act.tsx'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { RiskForm } from '#app/reviews/schema.server.ts'
import { showTrackAct } from '#app/reviews/show-track-act.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.rateFinances.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showTrackAct(ctx, params.id!, 'rateFinances'))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, await showTrackAct(ctx, params.id!, 'rateFinances'))
  const form = await readForm(request, RiskForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await rateFinances(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAnswers(ctx, 'rateFinances', outcome, form.values)
  return redirect(doneAt(params.id!, 'rateFinances'))
}

export default function FinancePage() {
  return <FinanceAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
