import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { findSignatures } from '#db/queries/accounts.ts'
import { type ColleagueRow, listColleagues } from '#db/queries/colleagues.ts'
import type { Membership } from './person.ts'
import { mayInviteAs, mayInviteColleagues } from './policy.ts'
import { partnerRoleNames } from './role-names.ts'

export type ColleaguesPage = {
  organization: { id: string; name: string }
  people: (Omit<ColleagueRow, 'linkUntil'> & { role: string; linkUntil: string | null })[]
  /** What the person may invite somebody as. */
  roles: Membership['role'][]
}

/** The people of one's own organisation. Two statements. */
export async function showColleagues(ctx: PersonContext, id: string): Promise<ColleaguesPage | Refusal> {
  if (!mayInviteColleagues(ctx.person, id)) return refuse('page.notFound')
  const organization = await findSignatures(ctx.db, id)
  if (!organization) return refuse('page.notFound')
  const people = await listColleagues(ctx.db, id)
  return {
    organization: { id, name: organization.name },
    people: people.map(({ linkUntil, ...one }) => ({ ...one, linkUntil: linkUntil?.toISOString() ?? null })),
    roles: partnerRoleNames.filter((role) => mayInviteAs(ctx.person, role, organization)),
  }
}
