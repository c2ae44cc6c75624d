import { expect, test } from 'vitest'
import { pressing } from '#app/reviews/pressing.ts'

const clock = { amberAt: '2026-12-01T06:00:00.000Z', dueAt: '2026-12-03T06:00:00.123456Z' }

test.each([
  ['2026-12-01T05:59:59.999Z', false, false],
  ['2026-12-01T06:00:00.000Z', true, false],
  ['2026-12-03T06:00:00.122Z', true, false],
  ['2026-12-03T06:00:00.123Z', true, true],
])('at %s a clock is nearly over: %s, over: %s', (now, isAmber, isOverdue) => {
  expect(pressing(clock, new Date(now))).toEqual({ isAmber, isOverdue })
})

test('a moment is never nearly over', () => {
  const moment = { dueAt: new Date('2026-12-03T06:00:00Z'), amberAt: null }
  expect(pressing(moment, new Date('2027-01-01T00:00:00Z'))).toEqual({ isAmber: false, isOverdue: true })
})
