import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { type Answers, people, proposals, sectionRevisions, sectionRows } from '../schema/index.ts'
import { moment } from './clock.ts'
import { handedInAnswers, savedAnswers } from './corrections.ts'
import { type DrawnIn, type ReadRevision, revisionOver, unreadIn } from './section-rows.ts'

/** Undefined where a draft was already started with the same key. */
export async function insertProposal(
  tx: Database,
  proposal: Omit<typeof proposals.$inferInsert, 'startedAt'>,
): Promise<string | undefined> {
  const [row] = await tx
    .insert(proposals)
    .values({ ...proposal, startedAt: moment })
    .onConflictDoNothing({ target: proposals.startKey })
    .returning({ id: proposals.id })
  return row?.id
}

export async function findProposalByStartKey(tx: Database, startKey: string) {
  const { id, callId, organizationId, authorId } = proposals
  const [row] = await tx
    .select({ id, callId, organizationId, authorId })
    .from(proposals)
    .where(eq(proposals.startKey, startKey))
  return row
}

export type SectionRow = ReadRevision & {
  section: string
  revision: number
  savedBy: string
  savedByName: string
  savedAt: Date
  /** What the newest version says of it. */
  handedIn: Answers | null
}

/**
 * Each section as it stands now, with what the office has corrected since it was saved; or each of those named: the
 * longest are as long as all the others together. Of rows, only those of the part that is `drawn`, if one is.
 */
export const listSections = (
  tx: Database,
  proposalId: string,
  named?: readonly string[],
  drawn?: DrawnIn,
): Promise<SectionRow[]> =>
  tx
    .select({
      ...getTableColumns(sectionRevisions),
      answers: savedAnswers(drawn),
      unread: unreadIn(drawn),
      savedByName: people.name,
      handedIn: handedInAnswers,
    })
    .from(sectionRevisions)
    .innerJoin(people, eq(people.id, sectionRevisions.savedBy))
    .where(
      and(
        eq(sectionRevisions.proposalId, proposalId),
        named ? inArray(sectionRevisions.section, [...named]) : undefined,
        isNewestOf(proposalId),
      ),
    )
    .orderBy(asc(sectionRevisions.section))

/** Found before anything is read of a revision: there are hundreds. */
const isNewestOf = (proposalId: string) =>
  sql`(${sectionRevisions.section}, ${sectionRevisions.revision}) in (select r.section, max(r.revision)
    from ${sectionRevisions} r where r.proposal_id = ${proposalId} group by r.section)`

export type DraftSection = { section: string; answers: Answers; writers: string[]; handedIn: Answers | null }

/** Each section as it stands now, with everyone who ever saved it and what the newest version says of it. */
export const listDraft = (tx: Database, proposalId: string): Promise<DraftSection[]> =>
  tx
    .select({
      section: sectionRevisions.section,
      answers: savedAnswers(),
      writers: sql<string[]>`(select json_agg(distinct r.saved_by) from ${sectionRevisions} r
        where r.proposal_id = ${proposalId} and r.section = ${sectionRevisions}.section)`,
      handedIn: handedInAnswers,
    })
    .from(sectionRevisions)
    .where(and(eq(sectionRevisions.proposalId, proposalId), isNewestOf(proposalId)))
    .orderBy(asc(sectionRevisions.section))

type NewRevision = Pick<
  typeof sectionRevisions.$inferInsert,
  'proposalId' | 'section' | 'revision' | 'answers' | 'savedBy'
>

/**
 * Adds the next revision; false when somebody else has just added it. `over` is the one before, where what stays of it
 * need not be written again.
 */
export async function appendSectionRevision(
  tx: Database,
  { answers: said, ...saved }: NewRevision,
  over?: ReadRevision,
): Promise<boolean> {
  const { answers, rows, changed } = revisionOver(over, saved.revision, said)
  const added = await tx
    .insert(sectionRevisions)
    .values({ ...saved, answers, rows, savedAt: moment })
    .onConflictDoNothing()
    .returning({ revision: sectionRevisions.revision })
  if (added.length === 0) return false
  const { proposalId, section, revision } = saved
  if (changed.length > 0)
    await tx.insert(sectionRows).values(changed.map((row) => ({ proposalId, section, revision, ...row })))
  return true
}
