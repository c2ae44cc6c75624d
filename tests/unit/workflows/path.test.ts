import { expect, test } from 'vitest'
import { describeProcedure } from '#workflows/review/describe.ts'
import { replayReview } from '#workflows/review/move.ts'
import { pathOf } from '#workflows/review/path.ts'
import { places, sample, wayTo } from './support/samples.ts'

const states = describeProcedure()
const moveNamed = (way: string) => {
  const [id, index] = way.split('#') as [string, string]
  return { id, move: states.find((state) => state.id === id)!.moves[Number(index)]! }
}

test.each(places)('the path to %s ends where the log leads, by ways that the procedure has', (place) => {
  const { input, events } = wayTo[place]
  const { steps, visited, active } = pathOf(input, events)
  const nodes = replayReview(input, events)._nodes.map(({ path }) => path.join('.'))
  expect(active).toEqual(nodes.filter((id) => id !== ''))
  expect(steps.map(({ event }) => event)).toEqual(events.map(({ type }) => type))
  for (const { event, ways } of steps) {
    expect(ways.length, event).toBeGreaterThan(0)
    for (const { id, move } of ways.map(moveNamed)) {
      expect([event, null]).toContain(move.event)
      expect(visited).toContain(id)
      expect(visited).toContain(move.target.id)
    }
  }
})

test('what the chart did by itself belongs to the act that let it', () => {
  const { input, events } = wayTo.decision
  const last = pathOf(input, events).steps.at(-1)!
  const silent = last.ways.map(moveNamed).filter(({ move }) => move.event === null)
  expect(silent.map(({ move }) => move.target.id)).toContain('open.examination.decision')
})

test('where the call has one stage a case was never a concept, not even when it comes back to its author', () => {
  const concept = 'open.draft.concept'
  for (const place of ['draft: full', 'certifying'] as const) {
    const { input, events } = wayTo[place]
    const back = place === 'certifying' ? [...events, sample('returnToAuthor')] : events
    const { steps, visited } = pathOf(input, back)
    expect(visited).toContain('open.draft.full')
    expect([...visited, ...steps.flatMap(({ ways }) => ways)].filter((id) => id.startsWith(concept))).toEqual([])
  }
  const { input, events } = wayTo.conceptDecision
  expect(pathOf(input, events).visited).toContain(concept)
})

test('a log with an act that was not possible has no path', () => {
  expect(() => pathOf(wayTo['draft: full'].input, [sample('sign')])).toThrow('not possible')
})
