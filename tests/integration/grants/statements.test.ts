import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { checkDecisions, showDecisions } from '#app/grants/show-decisions.server.ts'
import { showFund, showFunds } from '#app/grants/show-funds.server.ts'
import { showGrant } from '#app/grants/show-grant.server.ts'
import { checkNotificationAct, showNotification, showNotifications } from '#app/grants/show-notifications.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { approveWithConditions } from '#app/reviews/approve-with-conditions.server.ts'
import { showDecision } from '#app/reviews/show-decision.server.ts'
import { insertFund } from '#db/queries/funds.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { aCondition, decided, does, grantOf, readyToSign, signing } from '../../support/grants.ts'
import { reviewed } from '../../support/ways.ts'

/** BEGIN, COMMIT and their like inside a transaction are not counted. */
const isCounted = (statement: string) => !/^\s*(begin|commit|rollback|savepoint|release)/i.test(statement)

async function count(app: TestApp, work: () => Promise<unknown>) {
  app.statements.length = 0
  const answer = await work()
  expect(isRefusal(answer), JSON.stringify(answer)).toBe(false)
  return app.statements.filter(isCounted).length
}

test('a page takes at most six statements, however many it lists', async ({ app }) => {
  const fund = { id: randomUUID(), code: 'F-1', name: { en: 'A', es: 'A' }, cents: 90_000_000 }
  await insertFund(app.db, fund)
  const call = await aCall(app, { fundId: fund.id })
  const signed = await aSubmission(app, { call })
  const { grants, program, notification } = await readyToSign(app, signed)
  must(await does(app, grants, signed.id, 'sign', signing('A-1', 14_000_000)))
  const conditional = await aSubmission(app)
  await decided(app, conditional, [aCondition(), aCondition()])
  const { approver } = await decided(app, await aSubmission(app))
  const counts: Record<string, number> = {}
  const page = async (name: string, work: () => Promise<unknown>) => {
    counts[name] = await count(app, work)
  }
  const office = app.as(program)
  await page('decisions', () => showDecisions(office))
  await page('release', () => checkDecisions(office, [conditional.id]))
  must(await does(app, program, conditional.id, 'release'))
  await page('award', () => showGrant(office, signed.id))
  await page('conditions', () => showGrant(office, conditional.id))
  await page('partner, award', () => showOwnProposal(app.as(signed.author), signed.id))
  await page('partner, conditions', () => showOwnProposal(app.as(conditional.author), conditional.id))
  await page('notifications', () => showNotifications(office))
  await page('notification', () => showNotification(office, notification))
  await page('notification act', () => checkNotificationAct(office, notification, 'holdNotification'))
  await page('funds', () => showFunds(office))
  await page('fund', () => showFund(office, fund.id))
  const waiting = await aSubmission(app)
  await reviewed(app, waiting)
  await page('decision', () => showDecision(app.as(approver), waiting.id))
  expect(counts).toEqual({
    decisions: 3,
    release: 3,
    award: 5,
    conditions: 4,
    'partner, award': 5,
    'partner, conditions': 5,
    notifications: 1,
    notification: 2,
    'notification act': 2,
    funds: 1,
    fund: 3,
    decision: 6,
  })
})

test('approving with conditions, announcing and signing take at most ten statements each', async ({ app }) => {
  const fund = { id: randomUUID(), code: 'F-1', name: { en: 'A', es: 'A' }, cents: 90_000_000 }
  await insertFund(app.db, fund)
  const submission = await aSubmission(app)
  await reviewed(app, submission)
  const approver = await aPerson(app, { roles: ['approver'] })
  const program = await aPerson(app, { roles: ['program'] })
  const { id } = submission
  const revision = await revisionOf(app, id)
  const conditions = [aCondition(), aCondition()]
  const counts: number[] = []
  counts.push(
    await count(app, () => approveWithConditions(app.as(approver), id, { revision, ...grantOf(), conditions })),
  )
  counts.push(await count(app, () => does(app, program, id, 'release')))
  const signed = await aSubmission(app, { call: await aCall(app, { fundId: fund.id }) })
  const { grants } = await readyToSign(app, signed)
  counts.push(await count(app, () => does(app, grants, signed.id, 'sign', signing('A-1', 14_000_000))))
  expect(Math.max(...counts)).toBeLessThanOrEqual(11)
})
