import { expect } from 'vitest'
import { appendAct } from '#app/audit/append-act.server.ts'
import { actHash, CHAIN_START } from '#app/audit/chain.ts'
import { listActs } from '#db/queries/audit.ts'
import { test } from '../../support/app.ts'
import { insertAccount } from '../people/insert-account.ts'

test('each act is chained to the one before, with the time of the database', async ({ app }) => {
  await insertAccount(app.db, 'ana')
  await app.setMoment('2027-03-05T23:00:00.123Z')
  await appendAct(app.db, { act: 'signIn', byId: 'ana', subject: 'ana' })
  await appendAct(app.db, { act: 'importAwards', byId: null, details: { rows: 318, source: 'awards.json' } })
  const [first, second] = await listActs(app.db, { after: 0, limit: 10 })
  expect(first).toMatchObject({ number: 1, previousHash: CHAIN_START, at: new Date('2027-03-05T23:00:00.123Z') })
  expect(second).toMatchObject({ number: 2, previousHash: first.hash, details: { rows: 318, source: 'awards.json' } })
  expect(second.hash).toBe(actHash(first.hash, second))
})

test('the log cannot be changed or emptied', async ({ app }) => {
  await appendAct(app.db, { act: 'signIn', byId: null })
  for (const statement of ['update audit_log set act = $$x$$', 'delete from audit_log', 'truncate audit_log']) {
    const attempt = app.db.transaction((tx) => tx.execute(statement))
    await expect(attempt).rejects.toMatchObject({ cause: { code: '23001' } })
  }
  expect(await listActs(app.db, { after: 0, limit: 10 })).toHaveLength(1)
})
