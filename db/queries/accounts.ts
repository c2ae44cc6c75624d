import { and, asc, eq, like, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { members, officeRoles, organizations, people, verifications } from '../schema/index.ts'
import { isAway } from './absences.ts'
import { moment } from './clock.ts'
import { rolesOfPerson } from './person-roles.ts'

type Stored = {
  id: string
  name: string
  email: string
  language: 'en' | 'es' | null
  reads: ('en' | 'es')[]
  status: 'active' | 'suspended'
  /** False until the person has followed an invitation. */
  hasPassword: boolean
  memberships: { organizationId: string; organization: string; role: string }[]
  officeRoles: { role: string; countries: string[] | null }[]
  awayFrom: string | null
  awayUntil: string | null
  substituteId: string | null
  isAway: boolean
}

export type AccountRow = Stored & { updatedAt: Date; linkUntil: Date | null }

const select = sql`
  select people.id, people.name, people.email, people.language, people.reads, people.status, people.updated_at as "updatedAt",
    people.away_from::text as "awayFrom", people.away_until::text as "awayUntil", people.substitute_id as "substituteId",
    ${isAway} as "isAway",
    exists (select from accounts where accounts.person_id = people.id and accounts.password is not null) as "hasPassword",
    (select max(expires_at) from verifications where verifications.value = people.id
      and identifier like 'welcome:%' and expires_at > moment()) as "linkUntil",
    ${rolesOfPerson}
  from people`

async function listWhere(db: Database, rest: SQL): Promise<AccountRow[]> {
  type Row = Stored & { updatedAt: string | Date; linkUntil: string | Date | null }
  const rows = rowsOf<Row>(await db.execute(sql`${select} ${rest}`))
  return rows.map((row) => ({
    ...row,
    updatedAt: new Date(row.updatedAt),
    linkUntil: row.linkUntil ? new Date(row.linkUntil) : null,
  }))
}

/** The same folding as `searchText`, as far as the names of the region need it. */
const folded = sql`translate(lower(concat_ws(' ', people.name, people.email, (select string_agg(organizations.name, ' ')
  from members join organizations on organizations.id = members.organization_id where members.person_id = people.id))),
  'áàäâãéèëêíìïîóòöôõúùüûñç', 'aaaaaeeeeiiiiooooouuuunc')`

/** People whose name, mail and organisations hold every word (folded, see `searchWords`), by name. */
export function listAccounts(db: Database, { words, limit }: { words: readonly string[]; limit: number }) {
  const holds = words.map((word) => sql`${folded} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  const where = holds.length > 0 ? sql`where ${and(...holds)}` : sql``
  return listWhere(db, sql`${where} order by lower(people.name), people.id limit ${limit}`)
}

export async function findAccount(db: Database, id: string): Promise<AccountRow | undefined> {
  const [row] = await listWhere(db, sql`where people.id = ${id}`)
  return row
}

/** The active administrators, held until the transaction ends: acts on accounts come one after the other. */
export async function lockAdministrators(tx: Database): Promise<string[]> {
  const rows = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(officeRoles, eq(officeRoles.personId, people.id))
    .where(and(eq(officeRoles.role, 'administrator'), eq(people.status, 'active')))
    .orderBy(asc(people.id))
    .for('no key update', { of: [people, officeRoles] })
  return rows.map(({ id }) => id)
}

/** The account, held until the transaction ends. */
export async function lockAccount(tx: Database, id: string): Promise<AccountRow | undefined> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, id)).for('no key update')
  return findAccount(tx, id)
}

type RoleRow = { role: string; countries: string[] | null }

/** The roles of the office that a person has from now on. */
export async function saveOfficeRoles(tx: Database, personId: string, roles: RoleRow[]) {
  const kept = roles.map(({ role }) => role)
  const others = kept.length > 0 ? notInArray(officeRoles.role, kept) : undefined
  await tx.delete(officeRoles).where(and(eq(officeRoles.personId, personId), others))
  if (roles.length === 0) return
  await tx
    .insert(officeRoles)
    .values(roles.map((role) => ({ ...role, personId })))
    .onConflictDoUpdate({
      target: [officeRoles.personId, officeRoles.role],
      set: { countries: sql`excluded.countries` },
    })
}

export async function deleteMember(tx: Database, personId: string, organizationId: string) {
  await tx.delete(members).where(and(eq(members.personId, personId), eq(members.organizationId, organizationId)))
}

export async function saveAccountChanged(tx: Database, personId: string) {
  await tx.update(people).set({ updatedAt: moment }).where(eq(people.id, personId))
}

export async function saveReads(tx: Database, personId: string, reads: string[]) {
  await tx.update(people).set({ reads, updatedAt: moment }).where(eq(people.id, personId))
}

export type OrganizationRow = { id: string; name: string; country: string | null; asksTwoPeople: boolean }

const { id, name, country, asksTwoPeople } = organizations

/** The organisation, with how many of its people sign. */
export async function findSignatures(tx: Database, organizationId: string): Promise<OrganizationRow | undefined> {
  const [row] = await tx
    .select({ id, name, country, asksTwoPeople })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  return row
}

export const listSignatures = (tx: Database): Promise<OrganizationRow[]> =>
  tx
    .select({ id, name, country, asksTwoPeople })
    .from(organizations)
    .orderBy(asc(sql`lower(${name})`), asc(id))
    .limit(500)

/** False where it was so already. */
export async function saveSignatures(tx: Database, organizationId: string, two: boolean): Promise<boolean> {
  const rows = await tx
    .update(organizations)
    .set({ asksTwoPeople: two })
    .where(and(eq(organizations.id, organizationId), ne(organizations.asksTwoPeople, two)))
    .returning({ id })
  return rows.length === 1
}

export const listOrganizations = (db: Database) =>
  db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .orderBy(asc(sql`lower(${organizations.name})`), asc(organizations.id))
    .limit(500)

export async function findOrganization(tx: Database, id: string) {
  const [row] = await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, id))
  return row as { id: string } | undefined
}

/** A name that differs only in capitals or spaces around it is the same. */
export async function findOrganizationLike(tx: Database, name: string) {
  const [row] = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(sql`lower(btrim(${organizations.name})) = ${name.trim().toLowerCase()}`)
  return row as { id: string } | undefined
}

const isLink = like(verifications.identifier, 'welcome:%')

/** A link to set a password that still works, by its id; `fresh` in the first minutes of its days. */
export async function findLink(
  db: Database,
  id: string,
  { days, freshMinutes }: { days: number; freshMinutes: number },
) {
  const freshUntil = sql`moment() + make_interval(days => ${days}) - make_interval(mins => ${freshMinutes})`
  const [row] = await db
    .select({
      personId: verifications.value,
      expiresAt: verifications.expiresAt,
      fresh: sql<boolean>`${verifications.expiresAt} > ${freshUntil}`,
    })
    .from(verifications)
    .where(and(eq(verifications.id, id), isLink, sql`${verifications.expiresAt} > moment()`))
  return row as { personId: string; expiresAt: Date; fresh: boolean } | undefined
}

export async function deleteLinks(tx: Database, personId: string) {
  await tx.delete(verifications).where(and(eq(verifications.value, personId), isLink))
}
