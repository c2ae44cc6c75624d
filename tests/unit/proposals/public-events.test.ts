import { expect, test } from 'vitest'
import { publicEvents, toldIn } from '#app/proposals/public-events.ts'
import type { EventType } from '#workflows/review/events.ts'
import { sample } from '../workflows/support/samples.ts'

const logOf = (...types: EventType[]) =>
  types.map((type) => ({ event: sample(type), at: new Date('2027-03-01T12:00:00Z'), byName: 'Somebody' }))
const seen = (...types: EventType[]) => {
  const log = logOf(...types)
  return { told: toldIn(log)?.type, acts: publicEvents(log).map(({ type }) => type) }
}

test.each(['approve', 'approveWithConditions', 'decline'] as const)(
  'what is taken back before it is announced stays with the office: %s',
  (verdict) => {
    expect(seen('submit', verdict)).toEqual({ told: undefined, acts: ['submit'] })
    expect(seen('submit', verdict, 'rescind')).toEqual({ told: undefined, acts: ['submit'] })
    expect(seen('submit', verdict, 'rescind', verdict)).toEqual({ told: undefined, acts: ['submit'] })
  },
)

test('an announced approval that is taken back is told, with its reason', () => {
  expect(seen('submit', 'approve', 'release', 'rescind')).toEqual({
    told: 'rescind',
    acts: ['submit', 'approve', 'rescind'],
  })
})

test('what was told before stands while a new verdict is taken back unannounced', () => {
  expect(seen('decline', 'release', 'reconsider', 'grantReconsideration', 'approve', 'rescind')).toEqual({
    told: undefined,
    acts: ['decline', 'reconsider', 'grantReconsideration'],
  })
})
