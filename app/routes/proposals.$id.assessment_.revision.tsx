import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { doneAt } from '#app/reviews/acts.ts'
import { AssessmentAct } from '#app/reviews/assessment-act.tsx'
import { reviseAssessment } from '#app/reviews/revise-assessment.server.ts'
import { revisionForm } from '#app/reviews/schema.server.ts'
import { showRevision } from '#app/reviews/show-assessment.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.reviseAssessment.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showRevision(ctx, params.id!))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { criteria } = openedFor(ctx, await showRevision(ctx, params.id!))
  const form = await readForm(request, revisionForm(criteria.map(({ key }) => key)))
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await reviseAssessment(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(doneAt(params.id!, 'reviseAssessment'))
}

export default function RevisionPage() {
  return (
    <AssessmentAct
      type="reviseAssessment"
      page={useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
    />
  )
}
