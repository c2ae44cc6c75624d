import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallMissing } from '#app/calls/call-missing.tsx'
import { CallPublication } from '#app/calls/call-publication.tsx'
import { PublicationForm } from '#app/calls/change-schema.server.ts'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { publishCall } from '#app/calls/publish-call.server.ts'
import { checkCallDraft } from '#app/calls/show-call-draft.server.ts'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await checkCallDraft(ctx, params.call!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  const form = await readForm(request, PublicationForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const { revision: seenRevision, why } = form.value
  const outcome = await publishCall(ctx, params.call!, { seenRevision, why })
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return 'errors' in outcome ? invalid(form.values, outcome.errors) : redirect(`/calls/${outcome.number}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('calls:publication.title'))

export default function PublicationPage() {
  const t = useT()
  const { draft, problems, preview, days, needsReason } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply)
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ why: t('calls:publication.why') }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: `/calls/${draft.id}/edit`, label: t('calls:publication.toDraft') }}
        above={t('calls:list.number', { number: draft.number })}
        title={t('calls:publication.title')}
      />
      {preview ? (
        <CallPublication draft={draft} call={preview} days={days} needsReason={needsReason} form={form} />
      ) : (
        <CallMissing draftId={draft.id} problems={problems} />
      )}
    </>
  )
}
