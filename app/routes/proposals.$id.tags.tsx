import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { confirmTags } from '#app/reviews/confirm-tags.server.ts'
import { tagsForm } from '#app/reviews/schema.server.ts'
import { showTags } from '#app/reviews/show-tags.server.ts'
import { TagsAct } from '#app/reviews/tags-act.tsx'
import { tagsAt } from '#app/reviews/tags-at.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('review:tags.title'))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showTags(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const { taxonomy, partner } = openedFor(ctx, await showTags(ctx, params.id!))
  const form = await readForm(request, tagsForm(taxonomy, partner))
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await confirmTags(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`${tagsAt(params.id!)}?done=confirmed`)
}

export default function TagsRoute() {
  return <TagsAct page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
