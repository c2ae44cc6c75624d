import { expect, test } from 'vitest'
import { publicEvents, toldIn } from '#app/proposals/public-events.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { sample, wayTo } from '../workflows/support/samples.ts'

const logged = (events: ReviewEvent[]) =>
  events.map((event) => ({ event, at: new Date(event.at), byName: 'Shanelle Usher' }))

const noText = () => null

test('a verdict that is taken back before it is announced is not told to the partner', () => {
  const decided = logged(wayTo.decided.events)
  const log = logged([...wayTo.decided.events, sample('takeBackVerdict')])
  expect(publicEvents(log, noText)).toEqual(publicEvents(decided, noText))
  expect(toldIn(log)).toBeUndefined()
})

test('an approval that is rescinded after it was announced is told', () => {
  const log = logged(wayTo.rescinded.events)
  expect(publicEvents(log, noText).at(-1)?.type).toBe('rescind')
  expect(toldIn(log)?.type).toBe('rescind')
})
