import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { readRevision } from '#app/proposals/read-revision.ts'
import { SectionRestore } from '#app/proposals/restore-page.tsx'
import { RestoreForm } from '#app/proposals/restore-schema.server.ts'
import { type RestorePage, restoreSection, showRestore } from '#app/proposals/restore-section.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

const revisionIn = (request: Request) => readRevision(new URL(request.url).searchParams.get('revision')) ?? 0

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(granted(await showRestore(ctx, params.id!, params.section!, revisionIn(request))))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, RestoreForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const restored = { revision: revisionIn(request), seen: form.value.seen }
  const outcome = await restoreSection(ctx, params.id!, params.section!, restored)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/proposals/${params.id}/sections/${params.section}?saved`, 303)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('drafts:restore.title'))

export default function RestoreSectionPage() {
  return <SectionRestore page={useLoaderData<typeof loader>() as RestorePage} reply={useActionData<typeof action>()} />
}
