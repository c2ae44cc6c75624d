import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { openedFor } from '#app/forms/act-replies.server.ts'
import { ErrorSummary } from '#app/forms/error-summary.tsx'
import { formState, textOf } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { invalid } from '#app/forms/replies.server.ts'
import { addFund } from '#app/grants/add-fund.server.ts'
import { FundForm, useFundLabels } from '#app/grants/fund-form.tsx'
import { FundForm as Form } from '#app/grants/schema.server.ts'
import { refusedToManageFunds } from '#app/grants/show-funds.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('money:funds.add'))

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageFunds(ctx))
  return json({ key: randomUUID() })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToManageFunds(ctx))
  const form = await readForm(request, Form)
  if (!form.ok) return invalid(form.values, form.errors)
  const outcome = openedFor(ctx, await addFund(ctx, form.value))
  if ('errors' in outcome) return invalid(form.values, outcome.errors)
  return redirect(`/funds/${outcome.id}`, 303)
}

export default function NewFundRoute() {
  const t = useT()
  const { key } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>())
  return (
    <>
      <ErrorSummary errors={form.errors} labels={useFundLabels()} />
      <PageHeader back={{ to: '/funds', label: t('money:funds.back') }} title={t('money:funds.add')} />
      <FundForm form={form} formKey={textOf(form.values, 'key') || key} />
    </>
  )
}
