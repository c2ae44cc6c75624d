import { asc, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { appendAct } from '#app/audit/append-act.server.ts'
import { CHAIN_START, eventHash } from '#app/audit/chain.ts'
import { checkChains } from '#app/audit/check-chains.server.ts'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { sha256 } from '#app/hash.ts'
import { type Database, rowsOf } from '#db/client.server.ts'
import { listActs } from '#db/queries/audit.ts'
import { calls, proposals, reviewEvents, reviews } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { insertAccount } from '../people/insert-account.ts'

const A = '0a000000-0000-4000-8000-000000000000'
const B = '0b000000-0000-4000-8000-000000000000'
const text = { en: 'x', es: 'x' }

async function insertProposal(db: Database, id: string) {
  const [call] = await db
    .insert(calls)
    .values({
      number: id,
      listingNumber: '19.704',
      taxonomyVersion: '2012',
      title: text,
      summary: text,
      texts: { purpose: text, eligibility: text, funds: text, fundsNot: text },
      criteria: [],
      edition: { quorum: 2, floorCents: 0, ceilingCents: 1, maxMonths: 1 },
      floorCents: 0,
      ceilingCents: 1,
      maxMonths: 1,
      countries: [],
      languages: [],
      sections: [],
      opensAt: new Date(0),
      closesAt: new Date(1),
      timeZone: 'UTC',
    })
    .returning()
  const proposal = { id, callId: call.id, organizationId: 'org-ana', authorId: 'ana', language: 'es' }
  await db.insert(proposals).values({ ...proposal, taxonomyVersion: '2012', startedAt: new Date() })
}

/** A review with `count` events, the way the procedure writes it. */
async function insertChain(db: Database, proposalId: string, count: number) {
  await insertProposal(db, proposalId)
  const events: (typeof reviewEvents.$inferInsert)[] = []
  for (let revision = 1; revision <= count; revision++) {
    const at = new Date(Date.UTC(2027, 0, revision))
    const event = { type: 'submit', facts: { z: [1, 2.5], a: null, ñ: 'é' }, by: 'ana', at: at.toISOString() }
    const previousHash = events.at(-1)?.hash ?? CHAIN_START
    const content = { proposalId, revision, type: 'submit', event, byId: 'ana', at }
    events.push({ ...content, previousHash, hash: eventHash(previousHash, content) })
  }
  const position = { state: 'intake', stateSince: new Date(), machineVersion: 1, input: {}, snapshot: {} }
  const headHash = events.at(-1)?.hash ?? CHAIN_START
  await db.insert(reviews).values({ ...position, proposalId, revision: count, headHash })
  if (count > 0) await db.insert(reviewEvents).values(events)
}

async function fill({ db }: TestApp) {
  await insertAccount(db, 'ana')
  for (let number = 0; number < 5; number++) await appendAct(db, { act: 'signIn', byId: 'ana', details: { number } })
  await insertChain(db, A, 4)
  await insertChain(db, B, 3)
}

/** What somebody with the database's own password could do. */
async function tamper({ db }: TestApp, table: 'audit_log' | 'review_events' | 'reviews', statement: string) {
  const trigger = table === 'reviews' ? undefined : `${table}_append_only`
  if (trigger) await db.execute(`alter table ${table} disable trigger ${trigger}`)
  await db.execute(statement)
}

const actAt = async ({ db }: TestApp, number: number) => (await listActs(db, { after: number - 1, limit: 1 }))[0]!

async function digestOfHeads({ db }: TestApp) {
  const rows = await db.select({ head: reviews.headHash }).from(reviews).orderBy(asc(reviews.proposalId))
  return rows.reduce((digest, { head }) => sha256(digest + head), CHAIN_START)
}

test.for([1, 2, 3, 1000])('whole chains are found whole, %i rows at a time', async (batch, { app }) => {
  await fill(app)
  const heads = { actsHead: (await actAt(app, 5)).hash, eventsHead: await digestOfHeads(app) }
  expect(await checkChains(app.db, { batch })).toEqual({ acts: 5, reviews: 2, events: 7, bad: null, ...heads })
})

test('a review that never moved is whole', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  await insertChain(app.db, A, 0)
  const heads = { actsHead: CHAIN_START, eventsHead: CHAIN_START }
  expect(await checkChains(app.db)).toEqual({ acts: 0, reviews: 0, events: 0, bad: null, ...heads })
})

test.for([
  ['audit_log', `update audit_log set act = 'x' where number = 3`, 'audit_log', 'number 3', 'content'],
  ['audit_log', `update audit_log set details = '{}' where number = 2`, 'audit_log', 'number 2', 'content'],
  ['audit_log', `update audit_log set by_id = null where number = 1`, 'audit_log', 'number 1', 'content'],
  [
    'audit_log',
    `update audit_log set at = at + interval '1 second' where number = 5`,
    'audit_log',
    'number 5',
    'content',
  ],
  ['audit_log', `delete from audit_log where number = 1`, 'audit_log', 'number 2', 'gap'],
  ['audit_log', `delete from audit_log where number = 3`, 'audit_log', 'number 4', 'gap'],
  [
    'audit_log',
    `update audit_log set previous_hash = repeat('1', 64) where number = 4`,
    'audit_log',
    'number 4',
    'link',
  ],
  ['audit_log', `update audit_log set hash = repeat('1', 64) where number = 4`, 'audit_log', 'number 4', 'content'],
  [
    'review_events',
    `update review_events set type = 'x' where proposal_id = '${A}' and revision = 2`,
    'review_events',
    `proposal ${A} revision 2`,
    'content',
  ],
  [
    'review_events',
    `update review_events set event = event || '{"by": "eva"}' where proposal_id = '${B}' and revision = 3`,
    'review_events',
    `proposal ${B} revision 3`,
    'content',
  ],
  [
    'review_events',
    `update review_events set by_id = 'eva' where proposal_id = '${B}' and revision = 1`,
    'review_events',
    `proposal ${B} revision 1`,
    'content',
  ],
  [
    'review_events',
    `delete from review_events where proposal_id = '${A}' and revision = 1`,
    'review_events',
    `proposal ${A} revision 2`,
    'gap',
  ],
  [
    'review_events',
    `delete from review_events where proposal_id = '${A}' and revision = 4`,
    'reviews',
    `proposal ${A} revision 3`,
    'head',
  ],
  [
    'review_events',
    `delete from review_events where proposal_id = '${B}' and revision = 3`,
    'reviews',
    `proposal ${B} revision 2`,
    'head',
  ],
  [
    'review_events',
    `delete from review_events where proposal_id = '${B}'`,
    'reviews',
    `proposal ${B} revision 3`,
    'head',
  ],
  ['review_events', `delete from review_events`, 'reviews', `proposal ${A} revision 4`, 'head'],
  [
    'reviews',
    `update reviews set head_hash = repeat('1', 64) where proposal_id = '${A}'`,
    'reviews',
    `proposal ${A} revision 4`,
    'head',
  ],
  [
    'reviews',
    `update reviews set revision = 9 where proposal_id = '${B}'`,
    'reviews',
    `proposal ${B} revision 3`,
    'head',
  ],
] as const)('%s: %s is found', async ([table, statement, badTable, row, fault], { app }) => {
  await fill(app)
  await tamper(app, table, statement)
  for (const batch of [2, 1000]) {
    expect((await checkChains(app.db, { batch })).bad).toEqual({ table: badTable, row, fault })
  }
})

async function verify(app: TestApp, ...args: string[]) {
  const lines: string[] = []
  const code = await verifyAudit(app, args, (line) => void lines.push(line))
  return { code, lines }
}

test('the command names the first bad row and ends with 1, else with 0 and the heads to keep', async ({ app }) => {
  await fill(app)
  expect(await verify(app)).toEqual({
    code: 0,
    lines: [
      '5 acts in audit_log; 7 events of 2 reviews in review_events',
      'Every chain is whole.',
      `Heads: audit_log 5:${(await actAt(app, 5)).hash} review_events 7:${await digestOfHeads(app)}`,
    ],
  })
  await tamper(app, 'audit_log', `update audit_log set act = 'x' where number = 3`)
  const { code, lines } = await verify(app)
  expect(code).toBe(1)
  expect(lines.at(-1)).toBe('First bad row: audit_log, number 3: its content does not give its hash.')
})

const headOf = (lines: string[]) => /audit_log (\d+:[0-9a-f]{64})/.exec(lines.at(-1)!)![1]!

test('a head that was kept is found again however much came after it', async ({ app }) => {
  const none = headOf((await verify(app)).lines)
  await fill(app)
  const five = headOf((await verify(app)).lines)
  await appendAct(app.db, { act: 'signIn', byId: 'ana' })
  for (const head of [none, five]) {
    const { code, lines } = await verify(app, '--head', head)
    expect([code, lines[2]]).toEqual([0, `Act ${head.split(':')[0]} is in audit_log with the hash that was kept.`])
  }
})

test.for([
  ['cut off', []],
  ['cut off and goes on with other acts', ['reviewed', 'reviewed']],
] as const)('a log whose end was %s is whole, and yet not the one whose head was kept', async ([, acts], { app }) => {
  await fill(app)
  const head = headOf((await verify(app)).lines)
  await tamper(app, 'audit_log', `delete from audit_log where number >= 4`)
  for (const act of acts) await appendAct(app.db, { act, byId: null })
  expect(await verify(app)).toMatchObject({ code: 0 })
  const { code, lines } = await verify(app, '--head', head)
  expect([code, lines.at(-1)]).toEqual([
    1,
    'Act 5 is not in audit_log with the hash that was kept: the log was cut off or written anew.',
  ])
})

test('events of a review cut off with its head give another digest', async ({ app }) => {
  await fill(app)
  const before = await checkChains(app.db)
  await tamper(app, 'review_events', `delete from review_events where proposal_id = '${B}' and revision = 3`)
  await app.db.execute(`update reviews set revision = 2, head_hash = (select hash from review_events
    where proposal_id = '${B}' and revision = 2) where proposal_id = '${B}'`)
  const after = await checkChains(app.db)
  expect(after.bad).toBeNull()
  expect(after.eventsHead).not.toBe(before.eventsHead)
})

test.for([['--head', '5'], ['--head', `x:${'0'.repeat(64)}`], ['--head'], ['--tail', 'x'], ['5']])(
  'what cannot be read, %j, is told with how it is written',
  async (args, { app }) => {
    expect(await verify(app, ...args)).toEqual({ code: 2, lines: [expect.stringContaining('--head NUMBER:HASH')] })
  },
)

test('the rows of a batch are read in order through an index', async ({ app }) => {
  await fill(app)
  const keyset = sql`explain select * from review_events
    where (proposal_id, revision) > (${A}::uuid, 1) order by proposal_id, revision limit 2`
  await app.db.execute(sql`set local enable_seqscan = off`)
  expect(JSON.stringify(rowsOf(await app.db.execute(keyset)))).toContain('review_events_proposal_id_revision_pk')
})
