import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn } from '#app/people/policy.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { asVisible } from './visible-proposal.ts'

/** A proposal of one of the person's own organisations. */
export async function findOwnProposal(
  { db, person }: PersonContext,
  id: string,
): Promise<ProposalRow | Refusal<'proposal.notFound'>> {
  const row = isUuid(id) ? await findProposal(db, id) : undefined
  return row && isOwn(person, asVisible(row)) ? row : refuse('proposal.notFound')
}
