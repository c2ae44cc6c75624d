import { and, eq, gt, inArray, like, ne, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { accounts, members, officeRoles, organizations, people, sessions, verifications } from '../schema/index.ts'
import { moment } from './clock.ts'
import { rolesOfPerson } from './person-roles.ts'

type StoredPerson = {
  id: string
  name: string
  email: string
  language: 'en' | 'es' | null
  memberships: { organizationId: string; organization: string; role: string }[]
  officeRoles: { role: string; countries: string[] | null }[]
}

type StoredSession = StoredPerson & { ageSeconds: number; idleSeconds: number }

/** The active person whose session this is, with how old and how long unused it is. */
export async function findSession(db: Database, tokenHash: string): Promise<StoredSession | undefined> {
  const [row] = rowsOf<StoredSession>(
    await db.execute(sql`
      select people.id, people.name, people.email, people.language,
        extract(epoch from moment() - sessions.created_at)::int as "ageSeconds",
        extract(epoch from moment() - sessions.updated_at)::int as "idleSeconds",
        ${rolesOfPerson}
      from sessions join people on people.id = sessions.person_id
      where sessions.token = ${tokenHash} and sessions.expires_at > moment() and people.status = 'active'`),
  )
  return row
}

export async function saveSessionUse(db: Database, tokenHash: string) {
  await db.update(sessions).set({ updatedAt: moment }).where(eq(sessions.token, tokenHash))
}

export async function deleteSessions(tx: Database, personId: string, { except = '' } = {}) {
  await tx.delete(sessions).where(and(eq(sessions.personId, personId), ne(sessions.token, except)))
}

export async function isActivePerson(db: Database, personId: string): Promise<boolean> {
  const [row] = await db.select({ status: people.status }).from(people).where(eq(people.id, personId))
  return row?.status === 'active'
}

export async function findPersonByEmail(db: Database, email: string) {
  const [row] = await db
    .select({
      id: people.id,
      ofOffice: sql<boolean>`exists (select from office_roles where office_roles.person_id = ${people.id})`,
    })
    .from(people)
    .where(eq(people.email, email.toLowerCase()))
  return row as { id: string; ofOffice: boolean } | undefined
}

export async function insertPerson(tx: Database, person: typeof people.$inferInsert) {
  await tx.insert(people).values({ ...person, email: person.email.toLowerCase() })
}

export async function saveStatus(tx: Database, personId: string, status: 'active' | 'suspended') {
  await tx.update(people).set({ status, updatedAt: moment }).where(eq(people.id, personId))
}

export async function saveLanguage(db: Database, personId: string, language: 'en' | 'es') {
  await db.update(people).set({ language, updatedAt: moment }).where(eq(people.id, personId))
}

export async function insertOfficeRole(tx: Database, role: typeof officeRoles.$inferInsert) {
  await tx.insert(officeRoles).values(role).onConflictDoNothing()
}

export async function findOrganizationByName(tx: Database, name: string) {
  const [row] = await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.name, name))
  return row as { id: string } | undefined
}

export async function insertOrganization(tx: Database, organization: typeof organizations.$inferInsert) {
  await tx.insert(organizations).values(organization)
}

/** A person has one role in an organisation: a new one takes the place of the old. */
export async function saveMember(tx: Database, member: typeof members.$inferInsert) {
  await tx
    .insert(members)
    .values(member)
    .onConflictDoUpdate({ target: [members.organizationId, members.personId], set: { role: member.role } })
}

export async function findPasswordHash(db: Database, personId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ password: accounts.password })
    .from(accounts)
    .where(and(eq(accounts.providerId, 'credential'), eq(accounts.accountId, personId)))
  return row?.password ?? undefined
}

export async function savePassword(tx: Database, personId: string, password: string) {
  await tx
    .insert(accounts)
    .values({ id: `credential-${personId}`, providerId: 'credential', accountId: personId, personId, password })
    .onConflictDoUpdate({ target: [accounts.providerId, accounts.accountId], set: { password, updatedAt: moment } })
}

const WELCOME = 'welcome:'

/** A link to set a password; the person's earlier ones are void. Answers when it ends. */
export async function insertWelcome(tx: Database, { id, personId, tokenHash, days }: Welcome): Promise<Date> {
  await tx
    .delete(verifications)
    .where(and(like(verifications.identifier, `${WELCOME}%`), eq(verifications.value, personId)))
  const expiresAt = sql<Date>`moment() + make_interval(days => ${days})`
  const [row] = await tx
    .insert(verifications)
    .values({ id, identifier: WELCOME + tokenHash, value: personId, expiresAt })
    .returning({ expiresAt: verifications.expiresAt })
  return row.expiresAt
}

type Welcome = { id: string; personId: string; tokenHash: string; days: number }

const isWelcome = (tokenHash: string) =>
  and(
    eq(verifications.identifier, WELCOME + tokenHash),
    gt(verifications.expiresAt, moment),
    eq(people.status, 'active'),
  )

export async function findWelcome(db: Database, tokenHash: string) {
  const [row] = await db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(verifications)
    .innerJoin(people, eq(people.id, verifications.value))
    .where(isWelcome(tokenHash))
  return row as { id: string; name: string; email: string } | undefined
}

/** Takes the link so that nobody else can; the person it was for. */
export async function lockWelcome(tx: Database, tokenHash: string) {
  const person = await findWelcome(tx, tokenHash)
  if (!person) return undefined
  const taken = await tx
    .delete(verifications)
    .where(eq(verifications.identifier, WELCOME + tokenHash))
    .returning({ id: verifications.id })
  return taken.length === 1 ? person : undefined
}

/** Everyone who holds the role and is not suspended, with all that they may act as. */
export const listOfficers = async (tx: Database, role: string): Promise<StoredPerson[]> =>
  rowsOf<StoredPerson>(
    await tx.execute(sql`
      select people.id, people.name, people.email, people.language, ${rolesOfPerson}
      from people
      where people.status = 'active'
        and exists (select from office_roles where office_roles.person_id = people.id and office_roles.role = ${role})
      order by people.name, people.id`),
  )

/** The names of people, by id. */
export async function listNames(tx: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
