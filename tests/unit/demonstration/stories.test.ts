import { describe, expect, test } from 'vitest'
import { judge, missingAnswers } from '#app/proposals/missing-answers.ts'
import type { CallRules } from '#app/proposals/sections.ts'
import { requestedCents, typedAnswers } from '#app/proposals/typed-answers.ts'
import { answersAsTyped, datesOf } from '#db/demonstration/answers-as-typed.ts'
import { demonstrationCalls } from '#db/demonstration/calls.ts'
import { demonstrationPeople } from '#db/demonstration/people.ts'
import { demonstrationStories as stories } from '#db/demonstration/proposals.ts'
import { rowsOf } from '#db/demonstration/rows.ts'
import type { Story } from '#db/demonstration/story.ts'
import type { EventType } from '#workflows/review/events.ts'
import { mayMake } from '#workflows/review/permissions.ts'

const today = new Date('2026-11-24T12:00:00Z')
const seedingDays = [today, new Date('2027-01-31T23:30:00Z'), new Date('2028-02-28T04:00:00Z')]

const callOf = (story: Story) => demonstrationCalls.find(({ key }) => key === story.call)!
const roleOf = (key: string) => demonstrationPeople.find((person) => person.key === key)?.roles[0]
const submittedAgo = (story: Story) => story.steps.find(({ act }) => act === 'submit')?.daysAgo

function rulesOn(day: Date, story: Story): CallRules {
  const call = callOf(story)
  const closesAt = new Date(day.getTime() + (call.closesInDays + 1) * 86_400_000).toISOString()
  return { ...call, deMinimisPercent: 15, closesAt }
}

const answersOf = ({ written, period }: Story, day: Date) =>
  answersAsTyped(written, period, day.toISOString().slice(0, 10))

function lastAnswers(story: Story, day: Date) {
  const changes = story.steps.map((step) =>
    step.act === 'resubmit' ? answersOf({ ...story, written: step.changed }, day) : {},
  )
  return Object.assign(answersOf(story, day), ...changes)
}

function requested(story: Story): number {
  const outcome = typedAnswers(lastAnswers(story, today), rulesOn(today, story))
  return outcome.complete ? requestedCents(outcome.typed) : 0
}

describe('the proposals of the demonstration', () => {
  test('stand in every state', () => {
    const states = Object.groupBy(stories, ({ ends }) => ends)
    const counts = Object.fromEntries(Object.entries(states).map(([state, all]) => [state, all?.length]))
    expect(counts).toEqual({
      draft: 2,
      intake: 2,
      changesRequested: 1,
      tracks: 5,
      decision: 2,
      approved: 3,
      declined: 1,
      ineligible: 1,
      withdrawn: 1,
      lapsed: 1,
    })
  })

  test('have names of their own', () => {
    expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length)
  })

  const sent = stories.filter((story) => submittedAgo(story) !== undefined || story.key === 'verapaz')
  test.each(sent)('$key has no missing answers, whatever the day of seeding', (story) => {
    for (const day of seedingDays) {
      expect(missingAnswers(answersOf(story, day), rulesOn(day, story))).toEqual([])
      expect(missingAnswers(lastAnswers(story, day), rulesOn(day, story))).toEqual([])
    }
  })

  test.each(stories.filter((story) => !sent.includes(story)))('$key is unfinished', (story) => {
    expect(missingAnswers(answersOf(story, today), rulesOn(today, story)).length).toBeGreaterThan(5)
  })

  test('ask for a little and for much, in every country, for one and for several', () => {
    const amounts = sent.map(requested)
    expect(Math.min(...amounts)).toBeLessThan(9_000_000)
    expect(Math.max(...amounts)).toBeGreaterThan(80_000_000)
    const places = sent.map((story) => judge(answersOf(story, today), rulesOn(today, story)).typed.places!.countries)
    expect(new Set(places.flat())).toEqual(new Set(['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA']))
    expect(places.filter((countries) => countries.length > 1).length).toBeGreaterThanOrEqual(3)
  })
})

describe('the acts of the stories', () => {
  test.each(stories)('$key happen in order and in the past', ({ startedDaysAgo, steps }) => {
    const moments = steps.map(({ daysAgo, hour }) => [-daysAgo, hour] as const)
    expect(moments.toSorted(([a, one], [b, other]) => a - b || one.localeCompare(other))).toEqual(moments)
    for (const { daysAgo } of steps) {
      expect(daysAgo).toBeGreaterThanOrEqual(1)
      expect(daysAgo).toBeLessThan(startedDaysAgo)
    }
  })

  test.each(stories)('$key is started and sent while its call is open', (story) => {
    const { opensInDays, closesInDays } = callOf(story)
    expect(-story.startedDaysAgo).toBeGreaterThanOrEqual(opensInDays)
    const ago = submittedAgo(story)
    if (ago !== undefined) expect(-ago).toBeLessThan(closesInDays)
  })

  test.each(stories)('$key is moved by those whose act it is', ({ author, steps }) => {
    for (const { by, ...step } of steps) {
      const { act } = step

      if (act === 'lapse') expect(by).toBe('clock')
      else if (act === 'submit' || act === 'resubmit' || act === 'withdraw') expect(by).toBe(author)
      else expect(mayMake[step.act === 'plain' ? (step.type as EventType) : (act as EventType)]).toContain(roleOf(by))
    }
  })

  test.each(stories)('$key is scored against every criterion of its call', (story) => {
    for (const step of story.steps) {
      if (step.act !== 'assess') continue
      const scores = rowsOf(step.scores)
      expect(scores.map(([criterion]) => criterion)).toEqual(callOf(story).criteria.map(({ key }) => key))
      for (const [, score, why, ...rest] of scores) {
        expect(['1', '2', '3', '4', '5']).toContain(score)
        expect(why.length).toBeGreaterThan(10)
        expect(rest).toEqual([])
      }
    }
  })

  test.each(stories)('$key goes to vetting exactly where security forces are helped', (story) => {
    if (story.steps.some(({ act }) => act === 'sendToVetting')) expect(story.written.security?.helps).toBe('yes')
    if (story.ends === 'approved' && story.written.security?.helps === 'yes') {
      expect(story.steps.some((step) => step.act === 'recordVetting' && step.outcome === 'cleared')).toBe(true)
    }
  })

  test.each(stories)('$key is approved for no more than it asks, within the call', (story) => {
    const { floorCents, ceilingCents } = callOf(story)
    for (const step of story.steps) {
      if (step.act !== 'approve') continue
      expect(step.amountCents).toBeLessThanOrEqual(requested(story))
      expect(step.amountCents).toBeGreaterThanOrEqual(floorCents)
      expect(step.amountCents).toBeLessThanOrEqual(ceilingCents)
    }
  })
})

test('a project begins on the first of a month and ends on the last', () => {
  expect(datesOf({ startsInDays: 100, months: 24 }, '2026-11-24')).toEqual({
    startsOn: '2027-04-01',
    endsOn: '2029-03-31',
  })
})
