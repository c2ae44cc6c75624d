import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../client.server.ts'
import { type Answers, sectionRevisions } from '../schema/index.ts'
import { answersIn } from './section-rows.ts'

/** Saves of one person that follow each other within half an hour; `revision` is the last of them, `first` the first. */
export type SavedText = {
  revision: number
  first: number
  saves: number
  savedBy: string
  savedByName: string
  savedAt: Date
}

type Listing = { proposalId: string; section: string; before?: number; each: boolean; limit: number }

/** What was saved of a section, the newest first; `each` save by itself, or those that belong together as one. */
export async function listSavedTexts(
  tx: Database,
  { proposalId, section, before, each, limit }: Listing,
): Promise<SavedText[]> {
  const earlier = before === undefined ? sql`` : sql`and revision < ${before}`
  const rows = rowsOf<Omit<SavedText, 'savedAt'> & { savedAt: string | Date }>(
    await tx.execute(sql`
      with saved as (
        select revision, saved_by, saved_at, row(saved_by, date_bin('30 minutes', saved_at, timestamptz '2000-01-01 00:00Z')) as sitting
        from section_revisions
        where proposal_id = ${proposalId} and section = ${section} ${earlier}
      ), marked as (
        select *, case when not ${each} and sitting = lag(sitting) over (order by revision) then 0 else 1 end as starts from saved
      ), together as (
        select *, sum(starts) over (order by revision) as number from marked
      )
      select max(together.revision) as revision, min(together.revision) as first, count(*)::int as saves,
        people.id as "savedBy", people.name as "savedByName", max(together.saved_at) as "savedAt"
      from together join people on people.id = together.saved_by
      group by together.number, people.id, people.name
      order by revision desc
      limit ${limit}`),
  )
  return rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt) }))
}

export type RevisionRow = { revision: number; answers: Answers; savedAt: Date }

/** Those of the revisions that there are. */
export const listRevisions = (
  tx: Database,
  { proposalId, section, revisions }: { proposalId: string; section: string; revisions: number[] },
): Promise<RevisionRow[]> =>
  tx
    .select({
      revision: sectionRevisions.revision,
      answers: answersIn(),
      savedAt: sectionRevisions.savedAt,
    })
    .from(sectionRevisions)
    .where(
      and(
        eq(sectionRevisions.proposalId, proposalId),
        eq(sectionRevisions.section, section),
        inArray(sectionRevisions.revision, revisions),
      ),
    )
