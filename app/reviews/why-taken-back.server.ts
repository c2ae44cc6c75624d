import type { Person } from '#app/people/person.ts'
import { rolesFor } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Database } from '#db/client.server.ts'
import { findAccount } from '#db/queries/accounts.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import type { TakenBack } from '#workflows/review/facts.ts'
import type { Role } from '#workflows/review/permissions.ts'

/** Why somebody can no longer do what rests with them in a role; null where they can. One statement. */
export async function whyTakenBack(
  tx: Database,
  row: ProposalRow,
  who: string | null,
  role: Role,
): Promise<TakenBack | null> {
  const account = who === null ? undefined : await findAccount(tx, who)
  if (!account) return null
  const { id, status, isAway } = account
  if (status === 'suspended') return { who: id, why: 'suspended' }
  if (isAway) return { who: id, why: 'away' }
  return rolesFor(account as Person, asVisible(row)).includes(role) ? null : { who: id, why: 'lostRole' }
}
