import { expect, test } from 'vitest'
import { isLive } from '#app/people/session-life.ts'

const HOUR = 3600

test.each([
  { ofOffice: true, ageSeconds: 12 * HOUR - 1, idleSeconds: 0, live: true },
  { ofOffice: true, ageSeconds: 12 * HOUR, idleSeconds: 0, live: false },
  { ofOffice: true, ageSeconds: 5 * HOUR, idleSeconds: 4 * HOUR, live: false },
  { ofOffice: false, ageSeconds: 5 * HOUR, idleSeconds: 4 * HOUR, live: true },
  { ofOffice: false, ageSeconds: 7 * 24 * HOUR - 1, idleSeconds: 0, live: true },
  { ofOffice: false, ageSeconds: 7 * 24 * HOUR, idleSeconds: 0, live: false },
  { ofOffice: false, ageSeconds: 30 * HOUR, idleSeconds: 24 * HOUR, live: false },
  { ofOffice: false, ageSeconds: -1, idleSeconds: -1, live: true },
])('a session is live: %j', ({ live, ...session }) => {
  expect(isLive(session)).toBe(live)
})
