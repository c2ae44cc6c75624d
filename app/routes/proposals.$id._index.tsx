import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { PartnerProposal } from '#app/proposals/partner-proposal.tsx'
import { showProposal } from '#app/proposals/show-proposal.server.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(granted(await showProposal(ctx, params.id!)))
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.title ?? t('proposal:mine.untitled'))

export default function ProposalPage() {
  return <PartnerProposal proposal={useLoaderData<typeof loader>()} />
}
