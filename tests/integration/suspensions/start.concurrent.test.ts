import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { endSuspension } from '#app/suspensions/end-suspension.server.ts'
import { startSuspension } from '#app/suspensions/start-suspension.server.ts'
import { listSuspensions } from '#db/queries/suspensions.ts'
import { asTestApp, openCommitting } from '../../support/app.ts'
import { aPerson, must } from '../../support/builders.ts'

const ROUNDS = 12

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_suspensions', 3)
})
afterAll(() => opened.close())

test('a country is suspended by two at once: one does, the other learns who did', { timeout: 60_000 }, async () => {
  const [first, second, builder] = opened.contexts.map(asTestApp)
  const people = [await aPerson(builder!, { roles: ['program'] }), await aPerson(builder!, { roles: ['program'] })]
  for (let round = 0; round < ROUNDS; round++) {
    const place = { country: 'HN', fundId: null }
    const outcomes = await Promise.all(
      [first!, second!].map((app, one) =>
        startSuspension(app.as(people[one]!), { key: randomUUID(), place, why: 'No se puede seguir.' }),
      ),
    )
    const winner = outcomes.findIndex((outcome) => !isRefusal(outcome))
    expect(outcomes[1 - winner]).toMatchObject({
      refusal: 'suspension.exists',
      params: { changedBy: people[winner]!.name },
    })
    expect((await listSuspensions(builder!.db)).filter(({ endedAt }) => !endedAt)).toHaveLength(1)
    const { id } = must(outcomes[winner]!)
    must(await endSuspension(builder!.as(people[winner]!), id))
  }
})
