import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { publishInquiry } from '#app/inquiries/answer-inquiry.server.ts'
import { answerInquiry, openInquiry } from '#app/inquiries/answer-replies.server.ts'
import { AnswerView } from '#app/inquiries/answer-view.tsx'
import { PublishForm } from '#app/inquiries/inquiry-schema.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const loader = openInquiry

export const action = (args: ActionFunctionArgs) => answerInquiry(args, PublishForm, publishInquiry)

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('applicant:inquiry.answerIt'))

export default function AnswerRoute() {
  return <AnswerView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />
}
