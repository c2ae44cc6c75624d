import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { archiveCall } from '#app/calls/archive-call.server.ts'
import { CancellationForm } from '#app/calls/change-schema.server.ts'
import { refusedToManageCalls } from '#app/calls/managing-calls.ts'
import { showCallToChange } from '#app/calls/show-call-to-change.server.ts'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextArea } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const { number, title } = openedFor(ctx, await showCallToChange(ctx, params.call!))
  return json({ number, title })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageCalls(ctx))
  const form = await readForm(request, CancellationForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await archiveCall(ctx, params.call!, form.value.why)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/calls/${outcome.number}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('office:archive.title'))

export default function ArchivePage() {
  const t = useT()
  const { number, title } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply)
  const here = `/calls/${number}`
  const why = t('calls:extension.why')
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ why }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: here, label: title }}
        above={t('calls:list.number', { number })}
        title={t('office:archive.title')}
        lead={t('office:archive.lead')}
      />
      <Confirm action={`${here}/archive`} submit={t('office:archive.title')} cancelTo={here}>
        <TextArea name="why" label={why} hint={t('calls:extension.whyHint')} rows={3} form={form} />
      </Confirm>
    </>
  )
}
