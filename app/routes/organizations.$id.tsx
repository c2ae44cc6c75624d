import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { RadioGroup } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { SignaturesForm } from '#app/people/account-schema.server.ts'
import { chooseSignatures, showSignatures } from '#app/people/choose-signatures.server.ts'
import { mayManagePeople } from '#app/people/policy.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const organization = openedFor(ctx, await showSignatures(ctx, params.id!))
  const saved = new URL(request.url).searchParams.has('saved')
  return json({ organization, saved, backTo: mayManagePeople(ctx.person) ? '/organizations' : '/account' })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, SignaturesForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await chooseSignatures(ctx, params.id!, form.value.two)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  return redirect(`/organizations/${outcome.id}?saved`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.organization.name ?? t('office:organizations.title'))

export default function OrganizationPage() {
  const t = useT()
  const { organization, saved, backTo } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>(), { two: organization.asksTwoPeople ? 'yes' : 'no' })
  const label = t('office:organizations.two')
  const options = (['no', 'yes'] as const).map((value) => ({
    value,
    label: t(`office:organizations.sign.${value}`),
    hint: t(`office:organizations.signHint.${value}`),
  }))
  return (
    <>
      <ErrorSummary errors={form.errors} labels={{ two: label }} />
      {saved ? <Notice tone="success" announce title={t('office:organizations.saved')} /> : null}
      <PageHeader
        back={{ to: backTo, label: t(backTo === '/account' ? 'people:account.title' : 'office:organizations.title') }}
        title={organization.name}
        lead={t('office:organizations.signLead')}
      />
      <Confirm action={`/organizations/${organization.id}`} submit={t('office:reads.submit')} cancelTo={backTo}>
        <RadioGroup name="two" label={label} form={form} options={options} />
      </Confirm>
    </>
  )
}
