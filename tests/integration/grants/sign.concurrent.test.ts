import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { findFund, insertFund } from '#db/queries/funds.ts'
import { openCommitting, type TestApp } from '../../support/app.ts'
import { aCall, aSubmission } from '../../support/builders.ts'
import { does, readyToSign, signing } from '../../support/grants.ts'

const ROUNDS = 12

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_funds', 3)
})
afterAll(() => opened.close())

const asTestApp = (context: AppContext): TestApp => ({
  ...context,
  statements: [],
  setMoment: async () => {},
  as: (person, language = 'en') => ({ ...context, person, language }),
})

test('two awards of one fund are signed at once: never more than the fund has', { timeout: 180_000 }, async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  for (let round = 0; round < ROUNDS; round++) {
    const fund = { id: randomUUID(), code: `F-${round}`, name: { en: 'A', es: 'A' }, cents: 20_000_000 }
    await insertFund(builder!.db, fund)
    const call = await aCall(builder!, { fundId: fund.id })
    const [one, other] = [await aSubmission(builder!, { call }), await aSubmission(builder!, { call })]
    const { grants } = await readyToSign(builder!, one)
    await readyToSign(builder!, other)
    const outcomes = await Promise.all([
      does(first!, grants, one.id, 'sign', signing(`A-${round}-1`, 14_000_000)),
      does(second!, grants, other.id, 'sign', signing(`A-${round}-2`, 14_000_000)),
    ])
    const refused = outcomes.filter(isRefusal)
    expect(refused).toMatchObject([
      { refusal: 'review.notNow', params: { because: [{ name: 'obligationIsWithinFund' }] } },
    ])
    expect(await findFund(builder!.db, fund.id)).toMatchObject({ obligatedCents: 14_000_000, awards: 1 })
  }
})
