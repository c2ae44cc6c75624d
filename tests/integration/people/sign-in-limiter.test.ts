import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { createSignInLimiter, type SignInLimiter } from '#app/people/sign-in-limiter.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { type TestApp, test } from '../../support/app.ts'

const NOON = Date.parse('2027-03-05T12:00:00Z')
const mine = { account: 'author@demo.example', clientAddress: '192.0.2.1' }

const after = (app: TestApp, seconds: number) => app.setMoment(new Date(NOON + seconds * 1000))

async function limiterAtNoon(app: TestApp) {
  await after(app, 0)
  return createSignInLimiter(app)
}

async function failTimes(limiter: SignInLimiter, attempt: typeof mine, times: number) {
  for (let time = 0; time < times; time++) await limiter.seconds(attempt)
}

test('five attempts go on, the sixth waits, and every pause is twice the one before, at most a quarter of an hour', async ({
  app,
}) => {
  const limiter = await limiterAtNoon(app)
  let now = 0
  for (const minutes of [1, 2, 4, 8, 15, 15]) {
    for (let attempt = 0; attempt < 5; attempt++) expect(await limiter.seconds(mine)).toBe(0)
    expect(await limiter.seconds(mine)).toBe(minutes * 60)
    now += minutes * 60
    await after(app, now - 1)
    expect(await limiter.seconds(mine)).toBe(1)
    await after(app, now)
  }
})

test('an attempt made while waiting does not make the wait longer', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  await failTimes(limiter, mine, 50)
  await after(app, 30)
  expect(await limiter.seconds(mine)).toBe(30)
})

test('a success gives the account all its attempts back', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  await failTimes(limiter, mine, 4)
  await limiter.succeeded(mine)
  for (let attempt = 0; attempt < 5; attempt++) expect(await limiter.seconds(mine)).toBe(0)
})

test('the wait of one account and address is nobody else’s', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  await failTimes(limiter, mine, 6)
  expect(await limiter.seconds({ ...mine, clientAddress: '198.51.100.1' })).toBe(0)
  expect(await limiter.seconds({ ...mine, account: 'intake@demo.example' })).toBe(0)
  expect(await limiter.seconds({ ...mine, clientAddress: '192.0.2.200' })).toBeGreaterThan(0)
})

test('an address block that tries a hundred accounts waits; another does not', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  for (let person = 0; person < 100; person++) {
    expect(await limiter.seconds({ ...mine, account: `${person}@demo.example` })).toBe(0)
  }
  expect(await limiter.seconds({ ...mine, account: 'x@demo.example' })).toBeGreaterThan(0)
  expect(await limiter.seconds({ account: 'x@demo.example', clientAddress: '198.51.100.1' })).toBe(0)
})

test('people who sign in do not use up the attempts of their address block', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  for (let person = 0; person < 300; person++) {
    const attempt = { ...mine, account: `${person}@demo.example` }
    expect(await limiter.seconds(attempt)).toBe(0)
    await limiter.succeeded(attempt)
  }
})

test('strangers from everywhere wait, and the owner still gets in from where they signed in before', async ({
  app,
}) => {
  const limiter = await limiterAtNoon(app)
  await limiter.seconds(mine)
  await limiter.succeeded(mine)
  for (let block = 0; block < 60; block++) await limiter.seconds({ ...mine, clientAddress: `203.0.${block}.1` })
  expect(await limiter.seconds({ ...mine, clientAddress: '198.51.100.1' })).toBeGreaterThan(0)
  expect(await limiter.seconds(mine)).toBe(0)
})

test('attempts made at the same moment are all counted', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  const waits = await Promise.all(Array.from({ length: 40 }, () => limiter.seconds(mine)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
})

test('a count ends by itself, so long after its first try: the pauses’ a day, the pair’s a quarter of an hour', async ({
  app,
}) => {
  const limiter = await limiterAtNoon(app)
  await failTimes(limiter, mine, 5)
  await after(app, 24 * 3600)
  await failTimes(limiter, mine, 5)
  expect(await limiter.seconds(mine)).toBe(60)
  await after(app, 48 * 3600)
  await failTimes(limiter, mine, 2)
  await after(app, 48 * 3600 + 10 * 60)
  await failTimes(limiter, mine, 2)
  await after(app, 48 * 3600 + 15 * 60)
  await failTimes(limiter, mine, 4)
  expect(await limiter.seconds(mine)).toBe(0)
})

test('the place where somebody signed in is known for two weeks from the last time', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  const DAY = 24 * 3600
  for (const day of [0, 13]) {
    await after(app, day * DAY)
    await limiter.seconds(mine)
    await limiter.succeeded(mine)
  }
  const strangers = async () => {
    for (let block = 0; block < 60; block++) await limiter.seconds({ ...mine, clientAddress: `203.0.${block}.1` })
  }
  await after(app, 26 * DAY)
  await strangers()
  expect(await limiter.seconds(mine)).toBe(0)
  await after(app, 27 * DAY)
  await strangers()
  expect(await limiter.seconds(mine)).toBeGreaterThan(0)
})

const stored = async ({ db }: TestApp) =>
  rowsOf<{ key: string }>(await db.execute(sql`select key from sign_in_tries`)).map(({ key }) => key)

test('what is stored names nobody, and cannot be guessed without the secret', async ({ app }) => {
  await failTimes(createSignInLimiter(app), mine, 5)
  const keys = await stored(app)
  expect(keys).toHaveLength(4)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/)
  const other = createSignInLimiter({ ...app, config: { secret: 'x'.repeat(40) } })
  expect(await other.seconds(mine)).toBe(0)
  expect(new Set([...keys, ...(await stored(app))]).size).toBe(7)
})

test('a sign-in costs four statements, and sweeps what has ended', async ({ app }) => {
  const limiter = await limiterAtNoon(app)
  await failTimes(limiter, { account: 'x@demo.example', clientAddress: '203.0.113.1' }, 6)
  await after(app, 24 * 3600)
  app.statements.length = 0
  await limiter.seconds(mine)
  await limiter.succeeded(mine)
  expect(app.statements).toHaveLength(4)
  expect(await stored(app)).toHaveLength(2)
})
