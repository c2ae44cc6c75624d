import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anOffice, intoDecision, walk } from './office.ts'

const commands = { replay: replayReviews, verify: verifyAudit }

async function said(app: TestApp, command: keyof typeof commands) {
  const lines: string[] = []
  const code = await commands[command](app, [], (line) => lines.push(line))
  return { code, text: lines.join('\n') }
}

/** As somebody could who owns the database. */
async function tamper(app: TestApp, statement: SQL) {
  await app.db.execute(sql`alter table review_events disable trigger review_events_append_only`)
  await app.db.execute(statement)
}

async function decided(app: TestApp) {
  const office = await anOffice(app)
  await walk(office, ...intoDecision(office), 'approve')
  const history = () => showHistory(app.as(office.auditor), office.id)
  expect(await said(app, 'replay')).toEqual({ code: 0, text: '1 reviews, 1 equal' })
  expect(await said(app, 'verify')).toMatchObject({ code: 0 })
  expect(await history()).toMatchObject({ chain: { isWhole: true, count: 9 } })
  return { ...office, history }
}

test('a log row is never changed or deleted by the product’s own user', async ({ app }) => {
  const { id } = await decided(app)
  for (const statement of [
    sql`update review_events set by_id = null where proposal_id = ${id}`,
    sql`delete from review_events where proposal_id = ${id}`,
  ]) {
    const work = app.db.transaction((tx) => tx.execute(statement))
    await expect(work).rejects.toMatchObject({ cause: { message: expect.stringContaining('append-only') } })
  }
})

test('another amount in the log is named by the replay, by the check and on the page of its history', async ({
  app,
}) => {
  const { id, history } = await decided(app)
  await tamper(
    app,
    sql`update review_events set event = jsonb_set(event, '{amountCents}', '99')
      where proposal_id = ${id} and type = 'approve'`,
  )
  expect(await said(app, 'replay')).toEqual({ code: 1, text: expect.stringContaining(`${id}: Event 9 of the log`) })
  const { code, text } = await said(app, 'verify')
  expect([code, text]).toEqual([1, expect.stringContaining(`proposal ${id} revision 9`)])
  expect(await history()).toMatchObject({ chain: { isWhole: false, revision: 9 } })
})

test('a row taken out of the log is named', async ({ app }) => {
  const { id, history } = await decided(app)
  await tamper(app, sql`delete from review_events where proposal_id = ${id} and type = 'rateFinances'`)
  expect(await said(app, 'replay')).toEqual({
    code: 1,
    text: expect.stringContaining(`${id}: the log has 8 events, the review is at revision 9`),
  })
  expect((await said(app, 'verify')).code).toBe(1)
  expect(await history()).toMatchObject({ chain: { isWhole: false, revision: 6 } })
})

test('a state that the log does not lead to is named', async ({ app }) => {
  const { id, history } = await decided(app)
  await app.db.execute(sql`update reviews set state = 'declined' where proposal_id = ${id}`)
  expect(await said(app, 'replay')).toEqual({
    code: 1,
    text: expect.stringContaining(`${id}: the log leads to decided, stored is declined`),
  })
  await app.db.execute(sql`update reviews set state = 'decided', head_hash = ${'0'.repeat(64)}
    where proposal_id = ${id}`)
  expect((await said(app, 'verify')).text).toContain(`proposal ${id} revision 9`)
  expect(await history()).toMatchObject({ chain: { isWhole: false, revision: 10 } })
})

test('a reason that is not the one that was written is marked; one that was deleted is said to be', async ({ app }) => {
  const { id, history } = await decided(app)
  await app.db.execute(sql`update notes set text = 'Otra cosa' where proposal_id = ${id}`)
  const notes = async () => {
    const page = (await history()) as { entries: { notes: object[] }[] }
    return page.entries.flatMap((entry) => entry.notes)
  }
  const changed = { question: null, text: 'Otra cosa', isIntact: false, lang: null }
  expect(await notes()).toEqual([changed, changed])
  await app.db.execute(sql`delete from notes where proposal_id = ${id}`)
  const gone = { question: null, text: null, isIntact: true, lang: null }
  expect(await notes()).toEqual([gone, gone])
  expect(await said(app, 'verify')).toMatchObject({ code: 0 })
})
