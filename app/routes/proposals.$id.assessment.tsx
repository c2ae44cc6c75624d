import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { faultTitle, SignInBoundary, signInHeaders } from '#app/proposals/sign-in-boundary.tsx'
import { actPage } from '#app/reviews/act-page.server.ts'
import { AssessmentAct } from '#app/reviews/assessment-act.tsx'
import { postScoresheet } from '#app/reviews/post-scoresheet.server.ts'
import { showAssessment } from '#app/reviews/show-assessment.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ error, matches }) =>
  pageTitle(matches, (t) => faultTitle(t, error) ?? t('review:event.assess.label'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showAssessment(ctx, params.id!))
  return actPage(page, page.act)
}

export const action = (args: ActionFunctionArgs) => postScoresheet(args, 'assess')

export default function AssessmentPage() {
  return <AssessmentAct type="assess" page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}

export { SignInBoundary as ErrorBoundary, signInHeaders as headers }
