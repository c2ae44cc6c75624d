import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { CheckboxGroup } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { ReadsForm } from '#app/people/account-schema.server.ts'
import { chooseReads } from '#app/people/choose-reads.server.ts'
import { showAccount } from '#app/people/show-account.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await showAccount(ctx, params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, ReadsForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await chooseReads(ctx, params.id!, form.value.reads)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/people/${outcome.personId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('office:reads.title'))

export default function ReadsPage() {
  const t = useT()
  const { account } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply, { reads: account.reads })
  const here = `/people/${account.id}`
  const label = t('office:reads.reads')
  const options = (['en', 'es'] as const).map((value) => ({ value, label: t(`calls:page.language.${value}`) }))
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ reads: label }} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: here, label: account.name }}
        title={t('office:reads.title')}
        lead={t('office:reads.lead')}
      />
      <Confirm action={`${here}/languages`} submit={t('office:reads.submit')} cancelTo={here}>
        <CheckboxGroup name="reads" label={label} form={form} options={options} />
      </Confirm>
    </>
  )
}
