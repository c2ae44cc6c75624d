import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isOwn } from '#app/people/policy.ts'
import { findProposal, listSections, type ProposalRow, type SectionRow } from '#db/queries/proposals.ts'
import { isSectionKey, type SectionKey, sectionKeys } from './sections.ts'
import { asVisible } from './visible-proposal.ts'

export type OwnSection = { row: ProposalRow; key: SectionKey; saved: SectionRow[] }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A section of a proposal of the person's own organisation, with what is saved of every section. */
export async function findOwnSection(
  { db, person }: PersonContext,
  proposalId: string,
  section: string,
): Promise<OwnSection | Refusal<'proposal.notFound' | 'section.notFound'>> {
  const row = uuid.test(proposalId) ? await findProposal(db, proposalId) : undefined
  if (!row || !isOwn(person, asVisible(row))) return refuse('proposal.notFound')
  if (!isSectionKey(section) || !row.call.sections.includes(section)) return refuse('section.notFound')
  return { row, key: section, saved: await listSections(db, proposalId) }
}

/** The sections that the call asks for, in the order of the form. */
export const sectionsOf = ({ call }: ProposalRow): SectionKey[] =>
  sectionKeys.filter((key) => call.sections.includes(key))
