import type { AppContext } from '#app/context.server.ts'
import { dateTimeWithZone } from '#app/i18n/format.ts'
import { findExtensionRequest } from '#db/queries/extensions.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { listHolders, listMembers, type Recipient } from '#db/queries/recipients.ts'
import { mailAll } from './mail-about.server.ts'

type ExtensionJob = { id: string; params: { proposalId: string; requestId: string } }
type ExtensionLetter = 'extensionAsked' | 'extensionRefused'

/** Tells the office that more time is asked for, without a draft's words; or the partner that there is none, and why. */
export async function mailExtension(ctx: AppContext, { id, params }: ExtensionJob, letter: ExtensionLetter) {
  const row = await findProposal(ctx.db, params.proposalId)
  const request = await findExtensionRequest(ctx.db, params.requestId)
  if (!row || !request || (letter === 'extensionAsked' && request.outcome)) return
  await mailAll(ctx, id, row, letter, await recipientsOf(ctx, row, letter), {
    more: (language) => ({
      organization: row.organization,
      call: row.call.title[language],
      until: dateTimeWithZone(request.until, row.call.timeZone, language),
    }),
  })
}

const recipientsOf = ({ db }: AppContext, { proposal }: ProposalRow, letter: ExtensionLetter): Promise<Recipient[]> =>
  letter === 'extensionRefused'
    ? listMembers(db, proposal.organizationId)
    : listHolders(db, ['program'], {
        countries: proposal.submittedAt ? proposal.countries : [],
        organizationId: proposal.organizationId,
      })
