import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { translator } from '#app/i18n/index.ts'
import { acceptInvitation, showInvitation } from '#app/people/accept-invitation.server.ts'
import { firstPage } from '#app/people/first-page.ts'
import { NewPasswordFields } from '#app/people/new-password-fields.tsx'
import { redirectWithCookies } from '#app/people/redirect-with-cookies.server.ts'
import { WelcomeForm } from '#app/people/schema.server.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const invited = granted(await showInvitation(context, params.token!))
  const t = translator(context.language)
  return json({ title: t('title', { page: t('people:welcome.title') }), invited })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request, WelcomeForm)
  if (!form.ok) return invalid({}, form.errors)

  const { cookies, ofOffice } = granted(await acceptInvitation(context, params.token!, form.value.password))
  return redirectWithCookies(firstPage({ ofOffice, origin: context.origin }), cookies)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function WelcomePage() {
  const t = useT()
  const { invited } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>())
  const labels = { password: t('people:password.new'), passwordAgain: t('people:password.again') }
  return (
    <>
      <ErrorSummary errors={form.errors} labels={labels} />
      <PageHeader title={t('people:welcome.title')} lead={t('people:welcome.lead')} />
      <SummaryList
        rows={[
          { label: t('people:account.name'), value: invited.name },
          { label: t('people:signIn.email'), value: invited.email },
        ]}
      />
      <form method="post" className="usa-form" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={invited.email} readOnly />
        <NewPasswordFields form={form} labels={labels} />
        <FormButtons submit={t('people:welcome.submit')} />
      </form>
    </>
  )
}
