import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { proposals, sectionWriters } from '../schema/index.ts'
import { moment } from './clock.ts'

/** By section, who is in charge of it. */
export type Writers = Record<string, { id: string; name: string }>

/** Those of a row of `proposals`, as long as they belong to its organisation. */
export const writersOf = sql<Writers>`(
  select coalesce(jsonb_object_agg(section_writers.section, jsonb_build_object('id', writer.id, 'name', writer.name)), '{}')
  from section_writers
  join people as writer on writer.id = section_writers.person_id and writer.status = 'active'
  join members on members.person_id = writer.id and members.organization_id = proposals.organization_id
  where section_writers.proposal_id = proposals.id)`

/** The same of a proposal that is locked. */
export async function findWriters(tx: Database, proposalId: string): Promise<Writers> {
  const [row] = await tx.select({ writers: writersOf }).from(proposals).where(eq(proposals.id, proposalId))
  return row?.writers ?? {}
}

export const saveWriter = (tx: Database, writer: Omit<typeof sectionWriters.$inferInsert, 'assignedAt'>) =>
  tx
    .insert(sectionWriters)
    .values({ ...writer, assignedAt: moment })
    .onConflictDoUpdate({
      target: [sectionWriters.proposalId, sectionWriters.section],
      set: { personId: writer.personId, assignedBy: writer.assignedBy, assignedAt: moment },
    })

export const deleteWriter = (tx: Database, proposalId: string, section: string) =>
  tx.delete(sectionWriters).where(and(eq(sectionWriters.proposalId, proposalId), eq(sectionWriters.section, section)))
