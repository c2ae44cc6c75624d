import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { insertFund } from '#db/queries/funds.ts'
import { findAward } from '#db/queries/grants.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import type { EventType } from '#workflows/review/events.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { aCall, aDraft, aPerson, completeAnswers } from '../../support/builders.ts'
import { anOffice, assessed, attempt, intoTracks, type Office, seenNow, walk } from './office.ts'

const ROUNDS = 200

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_decisions', 3)
})
afterAll(() => opened.close())

type Rival = { by: Person; type: EventType }

/** Two people ask for an act at once, each at a database of their own; answers who won. */
async function contest(office: Office, isTurned: boolean, one: Rival, other: Rival): Promise<Rival> {
  const [first, second] = opened.contexts
  const seen = await seenNow(office)
  const asks = [
    () => attempt(office, one.type, { by: one.by, db: first!.db, seen }),
    () => attempt(office, other.type, { by: other.by, db: second!.db, seen }),
  ]
  const outcomes = isTurned
    ? (await Promise.all(asks.toReversed().map((ask) => ask()))).toReversed()
    : await Promise.all(asks.map((ask) => ask()))
  expect(outcomes.map(isRefusal).sort(), JSON.stringify(outcomes)).toEqual([false, true])
  const winner = isRefusal(outcomes[0]) ? other : one
  const now = await seenNow(office)
  expect(now.revision).toBe(seen.revision + 1)
  expect(outcomes.find(isRefusal) as Refusal).toMatchObject({
    refusal: 'review.changedMeanwhile',
    status: 409,
    params: { changedBy: winner.by.name, act: winner.type, state: now.state },
  })
  return winner
}

test('two people decide, let go on, release or sign at once, 200 times: one wins, the other is told who and what', {
  timeout: 600_000,
}, async () => {
  const builder = asTestApp(opened.contexts[2]!)
  const fundId = randomUUID()
  await insertFund(builder.db, {
    id: fundId,
    code: 'INCLE',
    name: { en: 'INCLE', es: 'INCLE' },
    cents: 100_000_000_000,
  })
  const call = await aCall(builder, { fundId })
  const office = { ...(await anOffice(builder, { answers: completeAnswers() })), call }
  const others = {
    approver: await aPerson(builder, { name: 'Josefina Lara', roles: ['approver'] }),
    program: await aPerson(builder, { name: 'Wilmer Cruz', roles: ['program'] }),
    grants: await aPerson(builder, { name: 'Pedro Ixcot', roles: ['grants'] }),
  }
  const wins: Record<string, number> = {}

  for (let round = 0; round < ROUNDS; round++) {
    const one = { ...office, id: (await aDraft(builder, office.author, call, completeAnswers())).id }
    const rivals = async (type: EventType, role: keyof typeof others, otherType = type) => {
      const winner = await contest(
        one,
        round % 2 === 1,
        { by: office[role], type },
        { by: others[role], type: otherType },
      )
      wins[winner.type] = (wins[winner.type] ?? 0) + 1
      return winner
    }
    await walk(one, ...intoTracks, ...assessed(one), 'rateFinances', 'suspend')
    await rivals('resume', 'program')
    const { type: verdict } = await rivals('approve', 'approver', 'decline')
    await rivals('release', 'program')
    if (verdict === 'approve') {
      await walk(one, 'sendNotification', 'clearNotification', 'confirmRegistration')
      const { by } = await rivals('sign', 'grants')
      expect(await findAward(builder.db, one.id)).toMatchObject({ signedBy: by.id, obligatedCents: 10_000_000 })
    }
    const { review } = (await findProposal(builder.db, one.id))!
    expect(review.state).toBe(verdict === 'approve' ? 'awarded' : 'declined')
    expect(await listReviewEvents(builder.db, one.id)).toHaveLength(review.revision)
  }

  const lines: string[] = []
  expect(await replayReviews(builder, [], (line) => lines.push(line))).toBe(0)
  expect(lines).toEqual([`${ROUNDS + 1} reviews, ${ROUNDS + 1} equal`])
  expect(await verifyAudit(builder, [], () => {})).toBe(0)
  expect(wins).toMatchObject({ resume: ROUNDS, release: ROUNDS, sign: wins.approve })
  expect(wins.approve! + wins.decline!).toBe(ROUNDS)
})
