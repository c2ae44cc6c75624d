import type { AppContext } from '#app/context.server.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { type Holder, listHolders, type Recipient } from '#db/queries/recipients.ts'
import type { Role } from '#workflows/review/permissions.ts'

/**
 * Who holds the roles for a proposal: of the program officers its owner alone, nobody of the organisation that proposes,
 * and for who is away their substitute, where that is one of them, or the others.
 */
export async function officersFor(
  { db }: Pick<AppContext, 'db'>,
  { proposal, review }: Pick<ProposalRow, 'proposal' | 'review'>,
  roles: readonly Role[],
): Promise<Recipient[]> {
  const holders = await listHolders(db, roles, proposal)
  const told = roles.flatMap((role) => {
    const ofRole = holders.filter((holder) => holder.role === role)
    return role === 'program' ? ownerOr(ofRole, review.ownerId) : presentOf(ofRole)
  })
  const asRecipient = ({ id, name, email, language }: Holder) => [id, { id, name, email, language }] as const
  return [...new Map(told.map(asRecipient)).values()]
}

function ownerOr(officers: Holder[], ownerId: string | null): Holder[] {
  const owner = officers.find(({ id }) => id === ownerId)
  if (!owner) return presentOf(officers)
  if (!owner.isAway) return [owner]
  const substitute = officers.find(({ id, isAway }) => id === owner.substituteId && !isAway)
  return substitute ? [substitute] : presentOf(officers)
}

/** All of them where everybody is away: a letter that nobody gets would be worse. */
function presentOf(officers: Holder[]): Holder[] {
  const present = officers.filter(({ isAway }) => !isAway)
  return present.length > 0 ? present : officers
}
