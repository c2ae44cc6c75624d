import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid, refused } from '#app/forms/replies.server.ts'
import { ColleagueForm } from '#app/people/colleague-schema.server.ts'
import { ColleaguesView } from '#app/people/colleagues-view.tsx'
import { inviteColleague } from '#app/people/invite-colleague.server.ts'
import { showColleagues } from '#app/people/show-colleagues.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showColleagues(signedIn(context, request), params.id!))
  const to = new URL(request.url).searchParams.get('sent')
  return json({ page, key: randomUUID(), sent: page.people.find(({ id }) => id === to)?.email ?? null })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  granted(await showColleagues(ctx, params.id!))
  const form = await readForm(request, ColleagueForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await inviteColleague(ctx, params.id!, form.value)
  if (isRefusal(outcome)) {
    const isSaid = outcome.status === 409 || outcome.status === 429
    return isSaid ? refused(outcome, form.values) : openedFor(ctx, outcome as never)
  }
  return redirect(`/organizations/${params.id}/people?sent=${outcome.personId}`, 303)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('drafts:colleagues.title'))

export default function ColleaguesPage() {
  const { page, key, sent } = useLoaderData<typeof loader>()
  return <ColleaguesView page={page} formKey={key} sent={sent} reply={useActionData<typeof action>()} />
}
