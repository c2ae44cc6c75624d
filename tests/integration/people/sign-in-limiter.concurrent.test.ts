import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppContext } from '#app/context.server.ts'
import { createSignInLimiter, type SignInLimiter } from '#app/people/sign-in-limiter.server.ts'
import { countTries, deleteTries } from '#db/queries/sign-in-tries.ts'
import { openCommitting } from '../../support/app.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>
let limiters: SignInLimiter[]
const ofTheService = ({ db, config }: AppContext) => createSignInLimiter({ db, config })

beforeAll(async () => {
  opened = await openCommitting('ventanilla_sign_in_tries', 6)
  limiters = opened.contexts.map(ofTheService)
})

afterAll(() => opened.close())

const from = (account: string, clientAddress = '192.0.2.1') => ({ account, clientAddress })

test('three tries at one process and two at another close the pair at both, and at one that starts later', async () => {
  const [one, other] = limiters
  const tries = from('ana@example.org')
  for (const limiter of [one, one, one, other, other]) expect(await limiter.seconds(tries)).toBe(0)
  for (const limiter of [one, other, ofTheService(opened.contexts[2])]) {
    expect(await limiter.seconds(tries)).toBeGreaterThan(50)
    expect(await limiter.seconds(tries)).toBeLessThanOrEqual(60)
  }
})

test('of three hundred tries at once at six processes five go on', async () => {
  const tries = Array.from({ length: 300 }, (_, n) => limiters[n % 6].seconds(from('eva@example.org', '198.51.100.1')))
  const waits = await Promise.all(tries)
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
})

test('who counts and who ends the same rows at once wait for each other in no ring', async () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f']
  const turned = (n: number) => [...keys.slice(n % 6), ...keys.slice(0, n % 6)]
  const work = Array.from({ length: 1200 }, (_, n) => {
    const { db } = opened.contexts[n % 6]
    if (n % 5 === 0) return deleteTries(db, turned(n))
    return countTries(
      db,
      turned(n).map((key) => ({ key, points: 1, seconds: 60 })),
    )
  })
  expect((await Promise.allSettled(work)).filter(({ status }) => status === 'rejected')).toEqual([])
})
