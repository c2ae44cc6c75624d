import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CallActNotices } from '#app/calls/call-act-notices.tsx'
import { callActsFor } from '#app/calls/call-acts.server.ts'
import { CallCriteria } from '#app/calls/call-criteria.tsx'
import { CallDates } from '#app/calls/call-dates.tsx'
import { CallGlance } from '#app/calls/call-glance.tsx'
import { CallOffice } from '#app/calls/call-office.tsx'
import { CallStart } from '#app/calls/call-start.tsx'
import { CallTexts } from '#app/calls/call-texts.tsx'
import { showCall } from '#app/calls/show-call.server.ts'
import { wayToStart } from '#app/calls/way-to-start.ts'
import { daysAfter } from '#app/forms/read-date.ts'
import { granted } from '#app/forms/replies.server.ts'
import { CallInquiries } from '#app/inquiries/call-inquiries.tsx'
import { inquiriesOf } from '#app/inquiries/show-inquiries.server.ts'
import { mayManageCalls } from '#app/people/policy.ts'
import { SectionsView } from '#app/proposals/questions-view.tsx'
import { daysToReview } from '#app/proposals/sections/call-rules.ts'
import { Badge } from '#app/ui/badge.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, params }: LoaderFunctionArgs) {
  const call = granted(await showCall(context, params.call!))
  const acts = await callActsFor(context, call.id)
  const inquiries = await inquiriesOf(context, call.id)
  const isKept = context.person !== null && mayManageCalls(context.person) && !call.isCancelled && !call.isArchived
  return json({ call, acts, inquiries, isKept, way: wayToStart(context.person), startKey: randomUUID() })
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.call.title ?? t('calls:list.title'))

export default function CallPage() {
  const t = useT()
  const { call, acts, inquiries, isKept, way, startKey } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        back={{ to: '/calls', label: t('calls:page.back') }}
        above={t('calls:list.number', { number: call.number })}
        title={call.title}
        lead={call.summary}
        aside={<Badge tone={call.phase === 'open' ? 'open' : 'neutral'}>{t(`calls:phase.${call.phase}`)}</Badge>}
      />
      <CallActNotices acts={acts} timeZone={call.timeZone} />
      <h2>{t('calls:page.glance')}</h2>
      <CallGlance call={call} />
      {call.isCancelled ? null : <CallStart number={call.number} phase={call.phase} way={way} startKey={startKey} />}
      {isKept ? <CallOffice number={call.number} isClosed={call.phase === 'closed'} /> : null}
      <CallTexts call={call} />
      <h2>{t('calls:page.criteria')}</h2>
      <p>{t('calls:page.criteriaLead')}</p>
      <CallCriteria criteria={call.criteria} />
      <h2>{t('calls:page.dates')}</h2>
      <CallDates call={call} earliestStart={daysAfter(call.closesAt, daysToReview)} />
      <CallInquiries number={call.number} timeZone={call.timeZone} inquiries={inquiries} />
      <h2>{t('calls:page.asked')}</h2>
      <SectionsView sections={call.sections} questionsAt={`/calls/${call.number}/questions`} />
      <p>
        <a href={`/calls/${call.number}/questions`}>{t('calls:page.readQuestions')}</a>
      </p>
      <p>
        <a href="/procedure">{t('calls:page.procedure')}</a>
      </p>
    </>
  )
}
