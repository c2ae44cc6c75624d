import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { showWithdrawal } from '#app/proposals/show-withdrawal.server.ts'
import { RevisionForm } from '#app/proposals/submission-form.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useT } from '#app/ui/translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return json(granted(await showWithdrawal(signedIn(context, request), params.id!)))
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const form = await readForm(request, RevisionForm)
  if (!form.ok) return granted(refuse('keyMissing'))

  granted(await withdrawProposal(ctx, params.id!, form.value))
  return redirect(`/proposals/${params.id}`, 303)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('proposal:withdrawal.title'))

export default function WithdrawalPage() {
  const t = useT()
  const { id, title, isDraft, revision } = useLoaderData<typeof loader>()
  const here = `/proposals/${id}`
  return (
    <>
      <PageHeader
        back={{ to: here, label: t('proposal:check.back') }}
        title={t('proposal:withdrawal.title')}
        lead={t('proposal:withdrawal.lead', { title: title ?? t('proposal:mine.untitled') })}
      />
      <Confirm
        action={`${here}/withdrawal`}
        hidden={{ revision }}
        submit={t('proposal:withdrawal.button')}
        cancelTo={here}
        danger
        final
        next={
          <>
            <p>{t(isDraft ? 'proposal:withdrawal.draftToo' : 'proposal:withdrawal.whatHappens')}</p>
            <p>{t('proposal:withdrawal.noWayBack')}</p>
          </>
        }
      />
    </>
  )
}
