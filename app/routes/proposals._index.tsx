import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { RegistrationNotice } from '#app/profiles/registration-notice.tsx'
import { showRegistrations } from '#app/profiles/remind-of-registrations.server.ts'
import { listProposals } from '#app/proposals/list-proposals.server.ts'
import { ProposalCards } from '#app/proposals/proposal-cards.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const proposals = granted(await listProposals(ctx))
  const registrations = await showRegistrations(ctx)
  return json({ proposals, registrations, namesOrganization: ctx.person.memberships.length > 1 })
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('proposal:mine.title'))

const groups = ['drafts', 'sent', 'ended'] as const

export default function ProposalsPage() {
  const t = useT()
  const { proposals, registrations, namesOrganization } = useLoaderData<typeof loader>()
  const shown = groups.filter((group) => proposals[group].length > 0)
  return (
    <>
      <PageHeader title={t('proposal:mine.title')} />
      {registrations.map(({ organizationId, organization, ...registration }) => (
        <RegistrationNotice key={organizationId} registration={registration} of={{ organizationId, organization }} />
      ))}
      {shown.length === 0 ? (
        <EmptyState title={t('proposal:mine.empty')} action={{ to: '/calls', label: t('proposal:mine.seeCalls') }} />
      ) : (
        <p>
          <a href="/calls">{t('proposal:mine.seeCalls')}</a>
        </p>
      )}
      <p>
        <a href="/account/calendar">{t('applicant:calendar.title')}</a>
      </p>
      {shown.map((group) => (
        <section key={group} aria-labelledby={`proposals-${group}`}>
          <h2 id={`proposals-${group}`}>{t(`proposal:mine.${group}`)}</h2>
          <ProposalCards proposals={proposals[group]} namesOrganization={namesOrganization} />
        </section>
      ))}
    </>
  )
}
