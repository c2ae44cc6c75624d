import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState, textOf } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid, refused } from '#app/forms/replies.server.ts'
import { AccountForm as AccountFormFields } from '#app/people/account-form.tsx'
import { accountFormLabels } from '#app/people/account-form-labels.ts'
import { AccountForm } from '#app/people/account-schema.server.ts'
import { openAccount } from '#app/people/open-account.server.ts'
import { organizationsToJoin } from '#app/people/show-account.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const { organizations } = openedFor(ctx, await organizationsToJoin(ctx))
  return json({ organizations, key: randomUUID() })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, await organizationsToJoin(ctx))
  const form = await readForm(request, AccountForm)
  if (!form.ok) return invalid(form.values, form.errors)

  const outcome = await openAccount(ctx, form.value)
  if (isRefusal(outcome)) {
    if (outcome.refusal === 'person.exists') return refused(outcome, form.values, { email: [message('emailTaken')] })
    return refusedAct(ctx, outcome, form.values)
  }
  if ('errors' in outcome) return invalid(form.values, outcome.errors)
  return redirect(`/people/${outcome.personId}?link=${outcome.linkId}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('people:invite.title'))

export default function InvitePage() {
  const t = useT()
  const { organizations, key } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply)
  const id = reply?.refusal?.params.id
  return (
    <>
      <ErrorSummary errors={form.errors} labels={accountFormLabels(t)} />
      {reply?.refusal ? (
        <RefusalNotice refusal={reply.refusal}>
          {typeof id === 'string' ? <a href={`/people/${id}`}>{t('people:invite.toAccount')}</a> : null}
        </RefusalNotice>
      ) : null}
      <PageHeader
        back={{ to: '/people', label: t('people:accounts.back') }}
        title={t('people:invite.title')}
        lead={t('people:invite.lead')}
      />
      <AccountFormFields form={form} formKey={textOf(form.values, 'key') || key} organizations={organizations} />
    </>
  )
}
