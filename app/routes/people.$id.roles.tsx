import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { accountFormLabels } from '#app/people/account-form-labels.ts'
import { RolesForm } from '#app/people/account-schema.server.ts'
import { changeRoles } from '#app/people/change-roles.server.ts'
import { RolesForm as RolesFormFields, storedRoles } from '#app/people/roles-form.tsx'
import { organizationsToJoin, showAccount } from '#app/people/show-account.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const { account } = openedFor(ctx, await showAccount(ctx, params.id!))
  return json({ account, ...openedFor(ctx, await organizationsToJoin(ctx)) })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, await showAccount(ctx, params.id!))
  const form = await readForm(request, RolesForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await changeRoles(ctx, params.id!, form.value)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, form.values)
  if ('errors' in outcome) return invalid(form.values, outcome.errors)
  return redirect(`/people/${outcome.personId}?roles`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('people:roles.title'))

export default function RolesPage() {
  const t = useT()
  const { account, organizations } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply, storedRoles(account))
  return (
    <>
      <ErrorSummary errors={form.errors} labels={accountFormLabels(t)} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader
        back={{ to: `/people/${account.id}`, label: account.name }}
        title={t('people:roles.title')}
        lead={t('people:roles.lead')}
      />
      <RolesFormFields account={account} form={form} organizations={organizations} />
    </>
  )
}
