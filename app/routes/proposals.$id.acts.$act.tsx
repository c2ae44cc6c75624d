import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { type FormValues, textOf } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { doneAt } from '#app/reviews/acts.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { PlainAct } from '#app/reviews/plain-act.tsx'
import { plainForm } from '#app/reviews/plain-act-form.server.ts'
import { isPlainAct } from '#app/reviews/plain-acts.ts'
import { refusedAnswers } from '#app/reviews/refused-answers.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction<typeof loader> = ({ matches, params }) =>
  pageTitle(matches, (t) =>
    isPlainAct(params.act) ? t(`review:event.${params.act}.label`) : t('errors:refusal.page.notFound'),
  )

const actNamed = (name: string | undefined) => (isPlainAct(name) ? name : granted(refuse('page.notFound')))

/** Of a page opened earlier an answer may not be on offer any more: the door says what has happened before it reads one. */
const seenRevision = (values: FormValues) => Number(textOf(values, 'revision'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showPlainAct(ctx, params.id!, actNamed(params.act)))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const act = actNamed(params.act)
  const page = openedFor(ctx, await showPlainAct(ctx, params.id!, act))
  const form = await readForm(request, plainForm(act, page))
  const seen = seenRevision(form.values)
  if (!form.ok && seen === page.head.revision) return invalid(form.values, form.errors)

  const outcome = await carryOut(ctx, params.id!, act, form.ok ? form.value : { revision: seen })
  if (isRefusal(outcome)) return refusedAnswers(ctx, act, outcome, form.values)
  if ('errors' in outcome) return invalid(form.values, outcome.errors)
  return redirect(doneAt(params.id!, act))
}

export default function PlainActPage() {
  return <PlainAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
