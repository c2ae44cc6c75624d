import { and, arrayOverlaps, eq, inArray, isNull, notExists, or } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { members, officeRoles, people, proposals } from '../schema/index.ts'
import { isAway } from './absences.ts'

export type Recipient = { id: string; name: string; email: string; language: string | null }

const recipient = { id: people.id, name: people.name, email: people.email, language: people.language }

export const listMembers = (tx: Database, organizationId: string): Promise<Recipient[]> =>
  tx
    .select(recipient)
    .from(people)
    .innerJoin(members, eq(members.personId, people.id))
    .where(and(eq(members.organizationId, organizationId), eq(people.status, 'active')))
    .orderBy(people.id)

/** The members of each of these organisations. */
export const listMembersOf = (
  tx: Database,
  organizationIds: string[],
): Promise<(Recipient & { organizationId: string })[]> =>
  organizationIds.length === 0
    ? Promise.resolve([])
    : tx
        .select({ ...recipient, organizationId: members.organizationId })
        .from(people)
        .innerJoin(members, eq(members.personId, people.id))
        .where(and(inArray(members.organizationId, organizationIds), eq(people.status, 'active')))
        .orderBy(people.id)

export const listPeople = (tx: Database, ids: string[]): Promise<Recipient[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select(recipient)
        .from(people)
        .where(and(inArray(people.id, ids), eq(people.status, 'active')))
        .orderBy(people.id)

export type Holder = Recipient & { role: string; isAway: boolean; substituteId: string | null }

/** Everyone who holds one of the roles for one of the proposal's countries, by role; nobody of its own organisation. */
export const listHolders = (
  tx: Database,
  roles: readonly string[],
  { countries, organizationId }: { countries: string[]; organizationId: string },
): Promise<Holder[]> =>
  roles.length === 0
    ? Promise.resolve([])
    : tx
        .select({ ...recipient, role: officeRoles.role, isAway, substituteId: people.substituteId })
        .from(people)
        .innerJoin(officeRoles, eq(officeRoles.personId, people.id))
        .where(
          and(
            inArray(officeRoles.role, [...roles]),
            eq(people.status, 'active'),
            or(
              isNull(officeRoles.countries),
              ...(countries.length > 0 ? [arrayOverlaps(officeRoles.countries, countries)] : []),
            ),
            isNoMember(tx, organizationId),
          ),
        )
        .orderBy(people.id)

const isNoMember = (tx: Database, organizationId: string) =>
  notExists(
    tx
      .select()
      .from(members)
      .where(and(eq(members.personId, people.id), eq(members.organizationId, organizationId))),
  )

/** Everybody of an organisation that has a draft for the call, or had one when it closed. */
export const listDraftWriters = (tx: Database, callId: string): Promise<Recipient[]> =>
  tx
    .selectDistinct(recipient)
    .from(people)
    .innerJoin(members, eq(members.personId, people.id))
    .innerJoin(proposals, eq(proposals.organizationId, members.organizationId))
    .where(and(eq(proposals.callId, callId), isNull(proposals.submittedAt), eq(people.status, 'active')))
    .orderBy(people.id)
