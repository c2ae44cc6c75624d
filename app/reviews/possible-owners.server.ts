import type { Person } from '#app/people/person.ts'
import { mayOwnCase } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Database } from '#db/client.server.ts'
import { listOfficers } from '#db/queries/people.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'

/** To whom a case may be handed over. One statement. */
export async function possibleOwners(tx: Database, row: ProposalRow): Promise<Person[]> {
  const officers = (await listOfficers(tx, 'program')) as Person[]
  return officers.filter((officer) => mayOwnCase(officer, asVisible(row)))
}
