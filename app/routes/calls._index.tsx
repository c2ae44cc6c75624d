import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CallCards } from '#app/calls/call-cards.tsx'
import { CallDrafts } from '#app/calls/call-drafts.tsx'
import { listCalls } from '#app/calls/list-calls.server.ts'
import { callDraftsFor } from '#app/calls/show-call-draft.server.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  const { person } = context
  const drafts = person && (await callDraftsFor({ ...context, person }))
  return json({ ...(await listCalls(context)), drafts })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('calls:list.title'))

const phases = ['open', 'upcoming', 'closed'] as const

export default function CallsPage() {
  const t = useT()
  const { calls, now, drafts } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={t('calls:list.title')} lead={t('calls:list.lead')} />
      {drafts ? <CallDrafts drafts={drafts} now={now} /> : null}
      {phases.map((phase) => {
        const some = calls.filter((call) => call.phase === phase)
        if (some.length === 0 && phase !== 'open') return null
        return (
          <section key={phase} aria-labelledby={`calls-${phase}`}>
            <h2 id={`calls-${phase}`}>{t(`calls:list.${phase}`)}</h2>
            {some.length > 0 ? <CallCards calls={some} now={now} /> : <p>{t('calls:list.noneOpen')}</p>}
          </section>
        )
      })}
    </>
  )
}
