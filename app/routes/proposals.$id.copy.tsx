import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { copyProposal, showCopy } from '#app/proposals/copy-proposal.server.ts'
import { CopyForm } from '#app/proposals/copy-schema.server.ts'
import { CopyView } from '#app/proposals/copy-view.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return json(granted(await showCopy(signedIn(context, request), params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, CopyForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const refusal = await copyProposal(ctx, params.id!, form.value.from)
  if (isRefusal(refusal)) return refusedAct(ctx, refusal, form.values)
  return redirect(`/proposals/${params.id}/copy`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('applicant:copy.title'))

export default function CopyProposalPage() {
  return <CopyView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
