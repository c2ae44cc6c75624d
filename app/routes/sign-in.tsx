import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isRefusal } from '#app/errors.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { Hidden } from '#app/forms/hidden.tsx'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { translator } from '#app/i18n/index.ts'
import { listDemonstrationSignIns } from '#app/people/demonstration-sign-ins.server.ts'
import { DemonstrationSignIns } from '#app/people/demonstration-sign-ins.tsx'
import { firstPage } from '#app/people/first-page.ts'
import { nextPath } from '#app/people/next-path.ts'
import { isOffice } from '#app/people/person.ts'
import { redirectWithCookies } from '#app/people/redirect-with-cookies.server.ts'
import { refusedAttempt, withoutPasswords } from '#app/people/refused-attempt.server.ts'
import { retryAfter } from '#app/people/retry-after.ts'
import { SignInForm } from '#app/people/schema.server.ts'
import { signIn } from '#app/people/sign-in.server.ts'
import { SignInFields } from '#app/people/sign-in-fields.tsx'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusalNotice } from '#app/ui/refusal-notice.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, origin, language, config } = context
  const next = nextPath(new URL(request.url).searchParams.get('next'), origin)
  if (person) return redirect(firstPage({ ofOffice: isOffice(person), next, origin }))
  const t = translator(language)
  return json({
    title: t('title', { page: t('people:signIn.title') }),
    next: next ?? '',
    demonstration: listDemonstrationSignIns(config),
  })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request, SignInForm)
  if (!form.ok) return invalid(withoutPasswords(form.values), form.errors)

  const { email, password, next } = form.value
  const { clientAddress, origin } = context
  const outcome = await signIn(context, { email, password, clientAddress, headers: request.headers })
  if (isRefusal(outcome)) return refusedAttempt(outcome, form.values)
  return redirectWithCookies(firstPage({ ofOffice: outcome.ofOffice, next, origin }), outcome.cookies)
}

export const headers = retryAfter

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function SignInPage() {
  const t = useT()
  const { next, demonstration } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const form = formState(reply, { next })
  const labels = { email: t('people:signIn.email'), password: t('people:signIn.password') }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      {reply?.refusal ? <RefusalNotice refusal={reply.refusal} /> : null}
      <PageHeader title={t('people:signIn.title')} lead={t('people:signIn.lead')} />
      <form method="post" action="/sign-in" className="usa-form" noValidate>
        <Hidden values={{ next: String(form.values.next ?? '') }} />
        <SignInFields form={form} labels={labels} />
        <FormButtons submit={t('people:signIn.submit')} />
      </form>
      <p>{t('people:signIn.noAccount')}</p>
      {demonstration ? <DemonstrationSignIns {...demonstration} /> : null}
    </>
  )
}
