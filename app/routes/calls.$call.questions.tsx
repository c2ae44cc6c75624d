import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showCall } from '#app/calls/show-call.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { QuestionsView } from '#app/proposals/questions-view.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  return json({ call: granted(await showCall(context, params.call!)) })
}

/** Printed by the clocks of the call. */
export const handle: PageHandle = (data) => ({
  timeZone: (data as { call?: { timeZone: string } } | undefined)?.call?.timeZone,
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('calls:page.questions'))

export default function QuestionsPage() {
  const t = useT()
  const { call } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={{ to: `/calls/${call.number}`, label: t('calls:start.backToCall') }}
        above={`${t('calls:list.number', { number: call.number })} · ${call.title}`}
        title={t('calls:page.questions')}
        lead={t('calls:page.questionsLead')}
      />
      <h2>{t('calls:questions.whoReads')}</h2>
      <p>{t('calls:questions.readers')}</p>
      <p>{t('calls:questions.published')}</p>
      <QuestionsView sections={call.sections} rules={{ ...call, ...call.form }} />
    </>
  )
}
