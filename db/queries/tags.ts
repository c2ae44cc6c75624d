import { and, desc, eq, exists, inArray, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.server.ts'
import { auditLog, people, proposalTags } from '../schema/index.ts'

const tagActs = ['confirmTags', 'dropConfirmedTags'] as const

export type TagActName = (typeof tagActs)[number]

export type TagAct = {
  number: number
  act: string
  byId: string | null
  by: string | null
  at: Date
  details: Record<string, unknown>
}

export type ProposalTag = typeof proposalTags.$inferSelect

/** The newest act on what the office confirmed of a proposal's tags. */
const newestTagAct = (tx: Database, proposalId: string, onlyIf?: SQL) =>
  tx
    .select({
      number: auditLog.number,
      act: auditLog.act,
      byId: auditLog.byId,
      by: people.name,
      at: auditLog.at,
      details: auditLog.details,
    })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.byId))
    .where(and(eq(auditLog.subject, proposalId), inArray(auditLog.act, [...tagActs]), onlyIf))
    .orderBy(desc(auditLog.number))
    .limit(1)

export async function findNewestTagAct(tx: Database, proposalId: string): Promise<TagAct | undefined> {
  const [act] = await newestTagAct(tx, proposalId)
  return act
}

/** The tags of a proposal, and the act that confirmed them where the office's count. */
export async function findTags(
  tx: Database,
  proposalId: string,
): Promise<{ tags: ProposalTag[]; confirmation: TagAct | null }> {
  const confirmed = tx
    .select({ one: sql`1` })
    .from(proposalTags)
    .where(and(eq(proposalTags.proposalId, proposalId), eq(proposalTags.source, 'staff')))
  const act = newestTagAct(tx, proposalId, exists(confirmed)).as('confirmation')
  const { number, act: name, byId, by, at, details } = act
  const rows = await tx
    .select({ tag: proposalTags, confirmation: { number, act: name, byId, by, at, details } })
    .from(proposalTags)
    .leftJoin(act, sql`true`)
    .where(eq(proposalTags.proposalId, proposalId))
    .orderBy(proposalTags.kind, proposalTags.code)
  const found = rows[0]?.confirmation
  return { tags: rows.map(({ tag }) => tag), confirmation: found?.number == null ? null : (found as TagAct) }
}

export type TagRow = Omit<typeof proposalTags.$inferInsert, 'proposalId' | 'source'>

/** Replaces what one source says of a proposal's tags. */
export async function saveTags(tx: Database, proposalId: string, source: 'partner' | 'staff', tags: TagRow[]) {
  const ofSource = and(eq(proposalTags.proposalId, proposalId), eq(proposalTags.source, source))
  if (tags.length === 0) return void (await tx.delete(proposalTags).where(ofSource))
  const { kind, code } = proposalTags
  const said = tx.$with('said').as(
    tx
      .insert(proposalTags)
      .values(tags.map((tag) => ({ ...tag, proposalId, source })))
      .onConflictDoUpdate({
        target: [proposalTags.proposalId, proposalTags.source, kind, code],
        set: { weight: sql`excluded.weight`, cents: sql`excluded.cents` },
      })
      .returning({ kind, code }),
  )
  await tx
    .with(said)
    .delete(proposalTags)
    .where(and(ofSource, sql`(${kind}, ${code}) not in (select ${said.kind}, ${said.code} from ${said})`))
}

export const listTags = (tx: Database, proposalId: string) =>
  tx
    .select()
    .from(proposalTags)
    .where(eq(proposalTags.proposalId, proposalId))
    .orderBy(proposalTags.kind, proposalTags.code)

/** Sets each goal's share of the money. */
export async function saveTagCents(
  tx: Database,
  proposalId: string,
  source: 'partner' | 'staff',
  shares: { code: string; cents: number | null }[],
) {
  const values = sql.join(
    shares.map(({ code, cents }) => sql`(${code}::text, ${cents}::bigint)`),
    sql`, `,
  )
  await tx.execute(sql`update ${proposalTags} set cents = shares.cents from (values ${values}) as shares(code, cents)
    where proposal_id = ${proposalId} and source = ${source} and kind = 'goal' and proposal_tags.code = shares.code`)
}
