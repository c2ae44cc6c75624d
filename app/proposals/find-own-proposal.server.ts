import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn } from '#app/people/policy.ts'
import { type FoundProposal, findProposal } from '#db/queries/proposals.ts'
import { asVisible } from './visible-proposal.ts'

/** A proposal of one of the person's own organisations. */
export async function findOwnProposal(
  { db, person }: PersonContext,
  id: string,
): Promise<FoundProposal | Refusal<'proposal.notFound'>> {
  const row = isUuid(id) ? await findProposal(db, id) : undefined
  return row && isOwn(person, asVisible(row)) ? row : refuse('proposal.notFound')
}
