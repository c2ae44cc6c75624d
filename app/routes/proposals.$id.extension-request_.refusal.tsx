import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { RefusalForm } from '#app/extensions/extension-schema.server.ts'
import { RefusalView } from '#app/extensions/refusal-view.tsx'
import { refuseExtension, showRequest } from '#app/extensions/refuse-extension.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showRequest(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, RefusalForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await refuseExtension(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return openedFor(ctx, outcome as never)
  return redirect(`/proposals/${params.id}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:extension.refuse'))

export default function ExtensionRefusalPage() {
  return <RefusalView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
