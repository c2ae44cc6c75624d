import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { TextField } from '#app/forms/fields.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { translator } from '#app/i18n/index.ts'
import { AccountSummary } from '#app/people/account-summary.tsx'
import { changePassword } from '#app/people/change-password.server.ts'
import { LanguageChoice } from '#app/people/language-choice.tsx'
import { NewPasswordFields } from '#app/people/new-password-fields.tsx'
import { refusedAttempt, withoutPasswords } from '#app/people/refused-attempt.server.ts'
import { retryAfter } from '#app/people/retry-after.ts'
import { PasswordForm } from '#app/people/schema.server.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, language } = signedIn(context, request)
  const t = translator(language)
  const { name, email, memberships, officeRoles } = person
  return json({
    title: t('title', { page: t('people:account.title') }),
    account: { name, email, memberships, officeRoles },
    changed: new URL(request.url).searchParams.has('changed'),
  })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, PasswordForm)
  if (!form.ok) return invalid(withoutPasswords(form.values), form.errors)

  const { current, password } = form.value
  const { clientAddress } = context
  const outcome = await changePassword(ctx, { current, password, clientAddress, headers: request.headers })
  if (isRefusal(outcome)) return refusedAttempt(outcome, form.values)
  return redirect('/account?changed')
}

export const headers = retryAfter

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function AccountPage() {
  const t = useT()
  const { account, changed } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply)
  const labels = {
    current: t('people:password.current'),
    password: t('people:password.new'),
    passwordAgain: t('people:password.again'),
  }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      {changed && !reply ? <Notice tone="success" announce title={t('people:password.changed')} /> : null}
      <PageHeader title={t('people:account.title')} />
      <AccountSummary account={account} />
      <LanguageChoice />
      <h2>{t('people:password.title')}</h2>
      <p>{t('people:password.lead')}</p>
      <form method="post" action="/account" className="usa-form" noValidate>
        <TextField name="current" type="password" label={labels.current} form={form} autoComplete="current-password" />
        <NewPasswordFields form={form} labels={labels} />
        <FormButtons submit={t('people:password.submit')} />
      </form>
    </>
  )
}
