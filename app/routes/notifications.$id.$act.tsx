import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import { openedFor, refusedAct } from '#app/forms/act-replies.server.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted, invalid } from '#app/forms/replies.server.ts'
import { actOnNotification } from '#app/grants/act-on-notification.server.ts'
import { NotificationActView } from '#app/grants/notification-act.tsx'
import { asksReason, isNotificationAct } from '#app/grants/notification-acts.ts'
import { NoAnswers, ReasonForm } from '#app/grants/schema.server.ts'
import { checkNotificationAct } from '#app/grants/show-notifications.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export const handle: PageHandle = { width: 'wide', compact: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) =>
    data ? `${t(`review:event.${data.act}.label`)} · ${data.record.number}` : t('errors:refusal.page.notFound'),
  )

const actNamed = (name: string | undefined) => (isNotificationAct(name) ? name : granted(refuse('page.notFound')))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(openedFor(ctx, await checkNotificationAct(ctx, params.id!, actNamed(params.act))))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const act = actNamed(params.act)
  const form = await readForm(request, asksReason(act) ? ReasonForm : NoAnswers)
  if (!form.ok) return invalid(form.values, form.errors)
  const answers = await actOnNotification(ctx, params.id!, act, form.value.reason)
  if (isRefusal(answers)) return refusedAct(ctx, answers, form.values)
  return json({ answers })
}

export default function NotificationActRoute() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const isDone = reply && 'answers' in reply
  return <NotificationActView page={page} answers={isDone ? reply.answers : null} reply={isDone ? undefined : reply} />
}
