import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid, refused } from '#app/forms/replies.server.ts'
import { askOffice } from '#app/inquiries/ask-office.server.ts'
import { InquiriesView } from '#app/inquiries/inquiries-view.tsx'
import { AskForm } from '#app/inquiries/inquiry-schema.server.ts'
import { showInquiries } from '#app/inquiries/show-inquiries.server.ts'
import { refusedAttempt } from '#app/people/refused-attempt.server.ts'
import { retryAfter } from '#app/people/retry-after.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = granted(await showInquiries(context, params.call!))
  return json({ page, key: randomUUID(), asked: new URL(request.url).searchParams.has('asked') })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, AskForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await askOffice(ctx, params.call!, form.value)
  if (!isRefusal(outcome)) return redirect(`/calls/${params.call}/inquiries?asked`, 303)
  if (outcome.status === 429) return refusedAttempt(outcome, form.values)
  return outcome.status === 409 ? refused(outcome, form.values) : granted(outcome)
}

export const headers = retryAfter

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:inquiry.heading'))

export default function InquiriesRoute() {
  const { page, key, asked } = useLoaderData<typeof loader>()
  return <InquiriesView page={page} formKey={key} asked={asked} reply={useActionData<typeof action>()} />
}
