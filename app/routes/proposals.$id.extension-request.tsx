import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { askForTime } from '#app/extensions/ask-for-time.server.ts'
import { AskingView } from '#app/extensions/asking-view.tsx'
import { AskForm } from '#app/extensions/extension-schema.server.ts'
import { showAsking } from '#app/extensions/show-asking.server.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showAsking(signedIn(context, request), params.id!))
  return json({ page, key: randomUUID() })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  granted(await showAsking(ctx, params.id!))
  const form = await readForm(request, AskForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await askForTime(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  if ('errors' in outcome) return invalid(form.values, outcome.errors)
  return redirect(`/proposals/${params.id}/extension-request`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:extension.title'))

export default function ExtensionRequestPage() {
  const { page, key } = useLoaderData<typeof loader>()
  return <AskingView page={page} formKey={key} reply={useActionData<typeof action>()} />
}
