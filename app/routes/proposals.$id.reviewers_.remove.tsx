import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { actPage } from '#app/reviews/act-page.server.ts'
import { pageOf } from '#app/reviews/acts.ts'
import { RemovalAct } from '#app/reviews/removal-act.tsx'
import { RemovalForm } from '#app/reviews/schema.server.ts'
import { showRemoval } from '#app/reviews/show-removal.server.ts'
import { unassignReviewer } from '#app/reviews/unassign-reviewer.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:event.unassignReviewer.label'))

const reviewerIn = (request: Request) => new URL(request.url).searchParams.get('reviewer') ?? ''

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const page = openedFor(ctx, await showRemoval(ctx, params.id!, reviewerIn(request)))
  return actPage(page, page.act)
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, await showRemoval(ctx, params.id!, reviewerIn(request)))
  const form = await readForm(request, RemovalForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await unassignReviewer(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(pageOf(params.id!, 'assignReviewers'))
}

export default function RemovalPage() {
  return <RemovalAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
