import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallDraftPage } from '#app/calls/call-draft-page.tsx'
import { replyToCallDraft } from '#app/calls/call-draft-replies.server.ts'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { postCallDraft } from '#app/calls/post-call-draft.server.ts'
import { showCallDraftToWrite } from '#app/calls/show-call-draft.server.ts'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { formState } from '#app/forms/form.ts'
import { postedValues } from '#app/forms/posted-values.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const { searchParams } = new URL(request.url)
  const check = searchParams.has('check')
  const shown = openedFor(ctx, await showCallDraftToWrite(ctx, params.call!, { check }))
  return json({ ...shown, saved: searchParams.has('saved') }, { status: shown.publishedAs ? 409 : 200 })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))

  const outcome = await postCallDraft(ctx, params.call!, await postedValues(request))
  return 'to' in outcome ? redirect(outcome.to, 303) : replyToCallDraft(outcome)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('calls:form.editTitle'))

export default function EditCallPage() {
  const t = useT()
  const { draft, problems, publishedAs, saved } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply ?? { errors: problems }, draft.typed)
  return (
    <CallDraftPage
      title={t('calls:form.editTitle')}
      number={draft.number}
      action={`/calls/${draft.id}/edit`}
      form={form}
      hidden={{ revision: draft.revision }}
      refusal={reply?.refusal ?? null}
      publishedAs={publishedAs}
      saved={saved && !reply}
      isTyped={reply !== undefined}
    />
  )
}
