import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSignInLimiter } from '#app/people/sign-in-limiter.server.ts'

const MINUTE = 60_000
const mine = { account: 'author@demo.example', clientAddress: '192.0.2.1' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function failTimes(limiter: ReturnType<typeof createSignInLimiter>, attempt: typeof mine, times: number) {
  for (let time = 0; time < times; time++) await limiter.seconds(attempt)
}

test('five attempts go on, the sixth waits, and every pause is twice the one before, at most a quarter of an hour', async () => {
  const limiter = createSignInLimiter()
  for (const minutes of [1, 2, 4, 8, 15, 15]) {
    for (let attempt = 0; attempt < 5; attempt++) expect(await limiter.seconds(mine)).toBe(0)
    expect(await limiter.seconds(mine)).toBe(minutes * 60)
    await vi.advanceTimersByTimeAsync(minutes * MINUTE)
  }
})

test('an attempt made while waiting does not make the wait longer', async () => {
  const limiter = createSignInLimiter()
  await failTimes(limiter, mine, 50)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await limiter.seconds(mine)).toBe(30)
})

test('a success gives the account all its attempts back', async () => {
  const limiter = createSignInLimiter()
  await failTimes(limiter, mine, 4)
  await limiter.succeeded(mine)
  for (let attempt = 0; attempt < 5; attempt++) expect(await limiter.seconds(mine)).toBe(0)
})

test('the wait of one account and address is nobody else’s', async () => {
  const limiter = createSignInLimiter()
  await failTimes(limiter, mine, 6)
  expect(await limiter.seconds({ ...mine, clientAddress: '198.51.100.1' })).toBe(0)
  expect(await limiter.seconds({ ...mine, account: 'intake@demo.example' })).toBe(0)
  expect(await limiter.seconds({ ...mine, clientAddress: '192.0.2.200' })).toBeGreaterThan(0)
})

test('an address block that tries a hundred accounts waits; another does not', async () => {
  const limiter = createSignInLimiter()
  for (let person = 0; person < 100; person++) {
    expect(await limiter.seconds({ ...mine, account: `${person}@demo.example` })).toBe(0)
  }
  expect(await limiter.seconds({ ...mine, account: 'x@demo.example' })).toBeGreaterThan(0)
  expect(await limiter.seconds({ account: 'x@demo.example', clientAddress: '198.51.100.1' })).toBe(0)
})

test('people who sign in do not use up the attempts of their address block', async () => {
  const limiter = createSignInLimiter()
  for (let person = 0; person < 300; person++) {
    const attempt = { ...mine, account: `${person}@demo.example` }
    expect(await limiter.seconds(attempt)).toBe(0)
    await limiter.succeeded(attempt)
  }
})

test('strangers from everywhere wait, and the owner still gets in from where they signed in before', async () => {
  const limiter = createSignInLimiter()
  await limiter.seconds(mine)
  await limiter.succeeded(mine)
  for (let block = 0; block < 60; block++) await limiter.seconds({ ...mine, clientAddress: `203.0.${block}.1` })
  expect(await limiter.seconds({ ...mine, clientAddress: '198.51.100.1' })).toBeGreaterThan(0)
  expect(await limiter.seconds(mine)).toBe(0)
})

test('attempts made at the same moment are all counted', async () => {
  const limiter = createSignInLimiter()
  const waits = await Promise.all(Array.from({ length: 40 }, () => limiter.seconds(mine)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
})
