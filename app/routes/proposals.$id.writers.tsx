import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import {
  assignSections,
  postedAssignments,
  showWriters,
  type WritersPage,
} from '#app/proposals/assign-sections.server.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { WritersView } from '#app/proposals/writers-view.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showWriters(signedIn(context, request), params.id!))
  return json({ page, saved: new URL(request.url).searchParams.has('saved') })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const assignments = postedAssignments(await request.formData(), sectionKeys)
  const outcome = await assignSections(ctx, params.id!, assignments)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, {})
  return redirect(`/proposals/${params.id}/writers?saved`, 303)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('drafts:writers.title'))

export default function WritersRoute() {
  const { page, saved } = useLoaderData<typeof loader>()
  return <WritersView page={page as WritersPage} saved={saved} reply={useActionData<typeof action>()} />
}
