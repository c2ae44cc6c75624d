import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { publishInquiry } from '#app/inquiries/answer-inquiry.server.ts'
import { AnswerView } from '#app/inquiries/answer-view.tsx'
import { PublishForm } from '#app/inquiries/inquiry-schema.server.ts'
import { showInquiry } from '#app/inquiries/show-inquiries.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showInquiry(ctx, params.call!, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  const form = await readForm(request, PublishForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const refusal = await publishInquiry(ctx, params.call!, params.id!, form.value)
  if (isRefusal(refusal)) return refusedAct(ctx, refusal, form.values)
  return redirect(`/calls/${params.call}/inquiries`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:inquiry.answerIt'))

export default function AnswerRoute() {
  return <AnswerView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
