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
import { NotificationForm, useNotificationLabels } from '#app/grants/notification-form.tsx'
import { recordNotification } from '#app/grants/record-notification.server.ts'
import { NotificationForm as Form } from '#app/grants/schema.server.ts'
import { refusedToRecord } from '#app/grants/show-notifications.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('money:notifications.record'))

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToRecord(ctx))
  return json({ key: randomUUID() })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  openedFor(ctx, refusedToRecord(ctx))
  const form = await readForm(request, Form)
  if (!form.ok) return invalid(form.values, form.errors)
  const outcome = openedFor(ctx, await recordNotification(ctx, form.value))
  if ('errors' in outcome) return invalid(form.values, outcome.errors)
  return redirect(`/notifications/${outcome.id}`, 303)
}

export default function NewNotificationRoute() {
  const t = useT()
  const { key } = useLoaderData<typeof loader>()
  const form = formState(useActionData<typeof action>())
  return (
    <>
      <ErrorSummary errors={form.errors} labels={useNotificationLabels()} />
      <PageHeader
        back={{ to: '/notifications', label: t('money:notifications.back') }}
        title={t('money:notifications.record')}
        lead={t('money:notifications.recordLead')}
      />
      <NotificationForm form={form} formKey={textOf(form.values, 'key') || key} />
    </>
  )
}
