import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type PersonContext, signedIn } from '#app/context.server.ts'
import { isRefusal, refuse } from '#app/errors.ts'
import { refusedAct } from '#app/forms/act-replies.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { OwnGrant } from '#app/grants/own-grant.tsx'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { isOffice, isPartner } from '#app/people/person.ts'
import { mayKnowDrafts } from '#app/people/policy.ts'
import { PartnerProposal } from '#app/proposals/partner-proposal.tsx'
import { CaseView, Done } from '#app/reviews/case-view.tsx'
import { DraftView } from '#app/reviews/draft-view.tsx'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showDraft } from '#app/reviews/show-draft.server.ts'
import { takeCase } from '#app/reviews/take-case.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  return json(granted(await showEither(ctx, params.id!)))
}

/** Takes a case that nobody owns. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = signedIn(context, request)
  const outcome = await takeCase(ctx, params.id!)
  if (isRefusal(outcome)) return refusedAct(ctx, outcome, {})
  return redirect(`/proposals/${params.id}?done=taken`, 303)
}

/** Their own proposal to those who wrote it, whatever else they are; the case to the office. */
async function showEither(ctx: PersonContext, id: string) {
  const own = isPartner(ctx.person) ? await showOwnProposal(ctx, id) : refuse('proposal.notFound')
  if (!isRefusal(own)) return own
  if (!isOffice(ctx.person)) return own
  const page = await showCase(ctx, id)
  if (!isRefusal(page)) return { kind: 'office' as const, title: page.head.title, page }
  const draft = mayKnowDrafts(ctx.person) ? await showDraft(ctx, id) : page
  return isRefusal(draft) ? page : { kind: 'draft' as const, title: null, draft }
}

/** The office scans a case; a partner reads a page, and prints it by the clocks of the call. */
export const handle: PageHandle = (data) => {
  const shown = data as { kind?: string; call?: { timeZone: string } } | undefined
  return shown?.kind === 'office' ? { width: 'wide', compact: true } : { timeZone: shown?.call?.timeZone }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => data?.title ?? t('proposal:mine.untitled'))

export default function ProposalPage() {
  const shown = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  if (shown.kind === 'office') return <CaseView page={shown.page} refusal={reply?.refusal ?? null} />
  if (shown.kind === 'draft') return <DraftView draft={shown.draft} />
  return (
    <>
      <Done />
      <PartnerProposal proposal={shown}>
        <OwnGrant grant={shown.grant} />
      </PartnerProposal>
    </>
  )
}
