import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { type Answers, organizationProfiles, organizations, people } from '../schema/index.ts'
import { moment } from './clock.ts'

export type ProfileRow = {
  section: string
  revision: number
  answers: Answers
  savedAt: Date
  savedBy: string
}

const columns = {
  section: organizationProfiles.section,
  revision: organizationProfiles.revision,
  answers: organizationProfiles.answers,
  savedAt: organizationProfiles.savedAt,
  savedBy: people.name,
}

/** What an organisation has answered once, section by section. */
export const listProfile = (tx: Database, organizationId: string): Promise<ProfileRow[]> =>
  tx
    .select(columns)
    .from(organizationProfiles)
    .innerJoin(people, eq(people.id, organizationProfiles.savedBy))
    .where(eq(organizationProfiles.organizationId, organizationId))
    .orderBy(asc(organizationProfiles.section))

type Saved = {
  organizationId: string
  section: string
  answers: Answers
  registeredUntil: string | null
  savedBy: string
  seenRevision: number
}

/** The section's next revision; undefined where another was saved since `seenRevision`. */
export async function saveProfile(tx: Database, { seenRevision, ...saved }: Saved): Promise<number | undefined> {
  const { answers, registeredUntil, savedBy } = saved
  const [row] = await tx
    .insert(organizationProfiles)
    .values({ ...saved, revision: 1, savedAt: moment })
    .onConflictDoUpdate({
      target: [organizationProfiles.organizationId, organizationProfiles.section],
      set: { answers, registeredUntil, savedBy, savedAt: moment, revision: sql`${organizationProfiles.revision} + 1` },
      setWhere: eq(organizationProfiles.revision, seenRevision),
    })
    .returning({ revision: organizationProfiles.revision })
  return row?.revision
}

export type Registration = { organizationId: string; organization: string; until: string; now: Date }

const REMINDED_DAYS = 60
const endsSoon = sql`${organizationProfiles.registeredUntil} <= (moment() + make_interval(days => ${REMINDED_DAYS}))::date`

/** Registrations of these organisations that have ended, or end within sixty days. */
export const listRegistrationsEnding = (tx: Database, organizationIds: string[]): Promise<Registration[]> =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : tx
        .select({
          organizationId: organizations.id,
          organization: organizations.name,
          until: sql<string>`${organizationProfiles.registeredUntil}`,
          now: moment.mapWith((value) => new Date(value)),
        })
        .from(organizationProfiles)
        .innerJoin(organizations, eq(organizations.id, organizationProfiles.organizationId))
        .where(and(inArray(organizationProfiles.organizationId, organizationIds), endsSoon))
        .orderBy(asc(organizationProfiles.registeredUntil))

/** Marks those that end soon as reminded of, each end once; answers which they are. */
export const markRegistrationsReminded = (tx: Database): Promise<{ organizationId: string; until: string | null }[]> =>
  tx
    .update(organizationProfiles)
    .set({ remindedOf: sql`${organizationProfiles.registeredUntil}` })
    .where(
      and(
        isNotNull(organizationProfiles.registeredUntil),
        endsSoon,
        sql`${organizationProfiles.remindedOf} is distinct from ${organizationProfiles.registeredUntil}`,
      ),
    )
    .returning({ organizationId: organizationProfiles.organizationId, until: organizationProfiles.registeredUntil })

export async function findOrganizationName(tx: Database, id: string): Promise<string | undefined> {
  const [row] = await tx.select({ name: organizations.name }).from(organizations).where(eq(organizations.id, id))
  return row?.name
}
