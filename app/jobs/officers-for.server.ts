import type { AppContext } from '#app/context.server.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { listHolders, type Recipient } from '#db/queries/recipients.ts'
import type { Role } from '#workflows/review/permissions.ts'

/** Who holds the roles for a proposal: of the program officers its owner alone, nobody of the organisation that proposes. */
export async function officersFor(
  { db }: Pick<AppContext, 'db'>,
  { proposal, review }: Pick<ProposalRow, 'proposal' | 'review'>,
  roles: readonly Role[],
): Promise<Recipient[]> {
  const holders = await listHolders(db, roles, proposal)
  const isOwners = holders.some(({ id, role }) => role === 'program' && id === review.ownerId)
  const told = holders.filter(({ id, role }) => !isOwners || role !== 'program' || id === review.ownerId)
  return [...new Map(told.map(({ role: _, ...recipient }) => [recipient.id, recipient])).values()]
}
