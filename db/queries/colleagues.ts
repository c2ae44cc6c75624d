import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { invitations, members, organizations, people } from '../schema/index.ts'
import { moment } from './clock.ts'

const hasPassword = sql<boolean>`exists (select from accounts
  where accounts.person_id = people.id and accounts.password is not null)`

const linkUntil = sql<string | null>`(select max(expires_at) from verifications where verifications.value = people.id
  and identifier like 'welcome:%' and expires_at > moment())`.mapWith((value) => new Date(value))

export type ColleagueRow = {
  id: string
  name: string
  email: string
  role: string
  hasPassword: boolean
  linkUntil: Date | null
}

/** The active people of an organisation, by name. */
export const listColleagues = (tx: Database, organizationId: string): Promise<ColleagueRow[]> =>
  tx
    .select({ id: people.id, name: people.name, email: people.email, role: members.role, hasPassword, linkUntil })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.organizationId, organizationId), eq(people.status, 'active')))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
    .limit(500)

/** One invitation to an address at a time, until the transaction ends, also where there is no account yet. */
export const lockAddress = (tx: Database, email: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`account ${email.toLowerCase()}`}))`)

/** The account of an address, with what it is to the organisation. Held until the transaction ends, also where there is none yet. */
export async function lockByEmail(tx: Database, organizationId: string, email: string) {
  await lockAddress(tx, email)
  const [row] = await tx
    .select({
      id: people.id,
      status: people.status,
      hasPassword,
      ofOffice: sql<boolean>`exists (select from office_roles where office_roles.person_id = people.id)`,
      isMember: sql<boolean>`exists (select from members
        where members.person_id = people.id and members.organization_id = ${organizationId})`,
    })
    .from(people)
    .where(eq(people.email, email))
  return row
}

/** The organisation, held until the transaction ends: its invitations are counted one after the other. */
export async function lockOrganization(tx: Database, id: string) {
  const { name, asksTwoPeople } = organizations
  const [row] = await tx
    .select({ id: organizations.id, name, asksTwoPeople })
    .from(organizations)
    .where(eq(organizations.id, id))
    .for('no key update')
  return row
}

export async function findInvitation(tx: Database, id: string) {
  const { organizationId, email } = invitations
  const [row] = await tx.select({ organizationId, email }).from(invitations).where(eq(invitations.id, id))
  return row
}

/** How many were sent within a day: by the organisation, and to the address by whomever. */
export async function countInvitations(tx: Database, organizationId: string, email: string) {
  const [row] = await tx
    .select({
      sent: sql<number>`count(*) filter (where ${invitations.organizationId} = ${organizationId})::int`,
      toAddress: sql<number>`count(*) filter (where ${invitations.email} = ${email})::int`,
    })
    .from(invitations)
    .where(
      and(
        or(eq(invitations.organizationId, organizationId), eq(invitations.email, email)),
        sql`${invitations.createdAt} > moment() - interval '1 day'`,
      ),
    )
  return row!
}

type Invited = Pick<typeof invitations.$inferInsert, 'id' | 'organizationId' | 'email' | 'role' | 'inviterId'>

export const insertInvitation = (tx: Database, invited: Invited, days: number) =>
  tx.insert(invitations).values({
    ...invited,
    status: 'accepted',
    createdAt: moment,
    expiresAt: sql`moment() + make_interval(days => ${days})`,
  })
