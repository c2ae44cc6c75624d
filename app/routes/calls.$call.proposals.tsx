import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CallStart } from '#app/calls/call-start.tsx'
import { StartForm } from '#app/calls/schema.server.ts'
import { showCall } from '#app/calls/show-call.server.ts'
import { organizationsToWriteFor, wayToStart } from '#app/calls/way-to-start.ts'
import { signedIn } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { RadioGroup } from '#app/forms/fields.tsx'
import { Hidden } from '#app/forms/hidden.tsx'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { FormButtons } from '#app/ui/form-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { person } = signedIn(context, request)
  const { number, title, phase } = granted(await showCall(context, params.call!))
  const organizations = organizationsToWriteFor(person).map(({ organizationId, organization }) => ({
    value: organizationId,
    label: organization,
  }))
  return json({ number, title, phase, way: wayToStart(person), startKey: randomUUID(), organizations })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, StartForm)
  if (!form.ok) return granted(refuse('unreadable'))

  const { id } = granted(await startProposal(ctx, params.call!, form.value))
  return redirect(`/proposals/${id}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('proposal:start.title'))

export default function StartPage() {
  const t = useT()
  const { number, title, phase, way, startKey, organizations } = useLoaderData<typeof loader>()
  const back = { to: `/calls/${number}`, label: t('calls:start.backToCall') }
  return (
    <>
      <PageHeader back={back} title={t('proposal:start.title')} lead={t('proposal:start.lead', { call: title })} />
      {phase === 'open' && way === 'choose' ? (
        <form method="post" action={`/calls/${number}/proposals`} className="usa-form">
          <Hidden values={{ key: startKey }} />
          <RadioGroup
            name="organization"
            label={t('calls:start.whichOrganization')}
            options={organizations}
            form={{ values: { organization: organizations[0]!.value }, errors: {} }}
          />
          <FormButtons submit={t('proposal:start.button')} cancel={{ to: back.to }} />
        </form>
      ) : (
        <CallStart number={number} phase={phase} way={way} startKey={startKey} />
      )}
    </>
  )
}
