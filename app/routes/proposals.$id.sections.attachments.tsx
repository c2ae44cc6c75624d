import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { AttachmentsPage, doneWithFile, type FileView } from '#app/proposals/attachments-page.tsx'
import { type NotAttachedReply, postAttachments } from '#app/proposals/post-attachments.server.ts'
import { showAttachments } from '#app/proposals/show-attachments.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const query = new URL(request.url).searchParams
  const shown = granted(await showAttachments(ctx, params.id!, { check: query.has('check') }))
  const view = Object.fromEntries(doneWithFile.map((act) => [act, query.get(act) ?? undefined])) as FileView
  return json({ shown, view, nonce: ctx.nonce })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const outcome = granted(await postAttachments(ctx, params.id!, await request.formData(), context.received))
  return 'to' in outcome ? redirect(outcome.to, { status: 303 }) : json(outcome, { status: outcome.status })
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('proposal:sections.attachments.title'))

export default function Attachments() {
  const { shown, view, nonce } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() as NotAttachedReply | undefined
  return <AttachmentsPage shown={shown} view={reply ? {} : view} nonce={nonce} reply={reply} />
}
