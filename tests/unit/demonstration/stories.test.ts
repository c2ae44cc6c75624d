import { describe, expect, test } from 'vitest'
import { judge, missingAnswers } from '#app/proposals/missing-answers.ts'
import { conceptSections } from '#app/proposals/rules-of-call.ts'
import type { CallRules } from '#app/proposals/sections.ts'
import { requestedCents, typedAnswers } from '#app/proposals/typed-answers.ts'
import { answersAsTyped, datesOf } from '#db/demonstration/answers-as-typed.ts'
import { demonstrationCalls } from '#db/demonstration/calls.ts'
import { demonstrationOrganizations, demonstrationPeople } from '#db/demonstration/people.ts'
import { demonstrationStories as stories } from '#db/demonstration/proposals.ts'
import { rowsOf } from '#db/demonstration/rows.ts'
import type { Story } from '#db/demonstration/story.ts'
import { stateNames } from '#workflows/review/context.ts'
import { isPartnerAct, mayAct, mayMake } from '#workflows/review/permissions.ts'

const today = new Date('2026-11-24T12:00:00Z')
const seedingDays = [today, new Date('2027-01-31T23:30:00Z'), new Date('2028-02-28T04:00:00Z')]

const callOf = (story: Story) => demonstrationCalls.find(({ key }) => key === story.call)!
const rolesOf = (key: string) => demonstrationPeople.find((person) => person.key === key)?.roles ?? []
const submittedAgo = (story: Story) => story.steps.find(({ act }) => act === 'submit')?.daysAgo

const asksForConcept = (story: Story) => callOf(story).procedure?.stages === 2
const isInvited = ({ steps }: Story) => steps.some((step) => step.act === 'plain' && step.type === 'invite')

/** The rules for what was handed in first: a concept note where the call asks for one. */
const rulesAtFirst = (day: Date, story: Story): CallRules => ({
  ...rulesOn(day, story),
  ...(asksForConcept(story) && { sections: conceptSections.filter((key) => callOf(story).sections.includes(key)) }),
})

function rulesOn(day: Date, story: Story): CallRules {
  const call = callOf(story)
  const closesAt = new Date(day.getTime() + (call.closesInDays + 1) * 86_400_000).toISOString()
  return { ...call, deMinimisPercent: 15, closesAt }
}

const answersOf = ({ written, period }: Story, day: Date) =>
  answersAsTyped(written, period, day.toISOString().slice(0, 10))

function lastAnswers(story: Story, day: Date) {
  const changes = story.steps.map((step) => {
    if (step.act === 'resubmit') return answersOf({ ...story, written: step.changed }, day)
    return step.act === 'write' ? answersOf({ ...story, written: step.written }, day) : {}
  })
  return Object.assign(answersOf(story, day), ...changes)
}

function requested(story: Story): number {
  const outcome = typedAnswers(lastAnswers(story, today), rulesOn(today, story))
  return outcome.complete ? requestedCents(outcome.typed) : 0
}

describe('the proposals of the demonstration', () => {
  test('stand in every state', () => {
    expect(new Set(stories.map(({ ends }) => ends))).toEqual(new Set(stateNames))
  })

  test('have names of their own', () => {
    expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length)
  })

  const isComplete = (story: Story) => ['verapaz', 'tela'].includes(story.key)
  const sent = stories.filter((story) => submittedAgo(story) !== undefined || isComplete(story))
  test.each(sent)('$key has no missing answers, whatever the day of seeding', (story) => {
    for (const day of seedingDays) {
      expect(missingAnswers(answersOf(story, day), rulesAtFirst(day, story))).toEqual([])
      if (asksForConcept(story) && story.steps.filter(({ act }) => act === 'submit').length < 2) continue
      expect(missingAnswers(lastAnswers(story, day), rulesOn(day, story))).toEqual([])
    }
  })

  test.each(stories.filter((story) => !sent.includes(story)))('$key is unfinished', (story) => {
    expect(missingAnswers(answersOf(story, today), rulesOn(today, story)).length).toBeGreaterThan(5)
  })

  test('ask for a little and for much, in every country, for one and for several', () => {
    const amounts = sent.filter((story) => !asksForConcept(story)).map(requested)
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
    if (isInvited(story)) expect(asksForConcept(story)).toBe(true)
  })

  test.each(stories)('$key is moved by those whose act it is', ({ author, steps }) => {
    const organizationOf = (key: string) => demonstrationPeople.find((person) => person.key === key)?.organization
    for (const step of steps) {
      if (step.act === 'write') {
        expect(step.by).toBe(author)
        continue
      }
      const type = step.act === 'plain' ? step.type : step.act
      if (step.by === 'clock') expect(mayMake[type]).toContain('clock')
      else expect(rolesOf(step.by).some((role) => mayAct(role, type))).toBe(true)
      if (isPartnerAct(type)) expect(organizationOf(step.by)).toBe(organizationOf(author))
    }
  })

  test.each(stories)('$key is signed by a second person exactly where the organisation asks for two', (story) => {
    const key = demonstrationPeople.find((person) => person.key === story.author)!.organization
    const asksTwoPeople = demonstrationOrganizations.find((one) => one.key === key)!.asksTwoPeople === true
    for (const { act, by } of story.steps) {
      if (act === 'submit') expect(by !== story.author).toBe(asksTwoPeople)
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
      if (step.act !== 'approve' && step.act !== 'approveWithConditions') continue
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
