import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { listSections, type SectionRow } from '#db/queries/drafts.ts'
import type { FoundProposal, ProposalRow } from '#db/queries/proposals.ts'
import { comparedWith } from './compared-with.ts'
import { findOwnProposal } from './find-own-proposal.server.ts'
import { sectionsOf } from './rules-of-call.ts'
import { isSectionKey, type SectionKey } from './sections.ts'

/** `saved`: also of sections that it is compared with. */
export type OwnDraft = { row: ProposalRow; key: SectionKey; saved: SectionRow[] }

export type OwnSection = OwnDraft & { row: FoundProposal }

/** A section of a proposal of the person's own organisation, with what is saved of it and of those it is compared with. */
export async function findOwnSection(
  ctx: PersonContext,
  proposalId: string,
  section: string,
): Promise<OwnSection | Refusal<'proposal.notFound' | 'section.notFound'>> {
  const row = await findOwnProposal(ctx, proposalId)
  if (isRefusal(row)) return row
  if (!isSectionKey(section) || !sectionsOf(row).includes(section)) return refuse('section.notFound')
  return { row, key: section, saved: await listSections(ctx.db, proposalId, [section, ...comparedWith[section]]) }
}
