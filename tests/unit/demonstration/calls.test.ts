import { describe, expect, test } from 'vitest'
import { demonstrationCalls } from '#db/demonstration/calls.ts'
import { demonstrationOrganizations, demonstrationPeople } from '#db/demonstration/people.ts'

describe.each(demonstrationCalls)('the call $number', (call) => {
  test('has criteria whose weights total 100, each with five levels', () => {
    expect(call.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    expect(call.criteria.map(({ scale }) => scale.length)).toEqual(call.criteria.map(() => 5))
    expect(new Set(call.criteria.map(({ key }) => key)).size).toBe(call.criteria.length)
  })

  test('is open for thirty days or more', () => {
    expect(call.closesInDays - call.opensInDays).toBeGreaterThanOrEqual(30)
  })

  test('says everything in both languages', () => {
    const texts = [
      call.title,
      call.summary,
      ...Object.values(call.texts),
      ...call.criteria.flatMap((each) => [each.title, each.question, ...each.scale]),
    ]
    for (const { en, es } of texts) {
      expect(en).not.toBe('')
      expect(es).not.toBe('')
      expect(es).not.toBe(en)
    }
  })
})

test('three calls are open, one of them asks the whole form and takes questions for a shorter time; of those that are closed one asked for a concept note first', () => {
  expect(demonstrationCalls.filter(({ closesInDays }) => closesInDays > 0).map(({ key }) => key)).toEqual([
    'municipalities',
    'justice',
    'institutions',
  ])
  expect(
    demonstrationCalls
      .filter(
        ({ questionsInDays, closesInDays }) => questionsInDays && 0 < questionsInDays && questionsInDays < closesInDays,
      )
      .map(({ key }) => key),
  ).toEqual(['institutions'])
  expect(demonstrationCalls.filter(({ form }) => form?.wholeForm).map(({ key }) => key)).toEqual(['institutions'])
  expect(demonstrationCalls.filter(({ procedure }) => procedure?.stages === 2).map(({ key }) => key)).toEqual([
    'protection',
  ])
})

test('another approver than the first can decide on a reconsideration', () => {
  expect(demonstrationPeople.filter(({ roles }) => roles.includes('approver'))).toHaveLength(2)
})

test('every role has a person, and every partner an organisation', () => {
  const roles = [
    'author',
    'certifier',
    'intake',
    'reviewer',
    'finance',
    'vetting',
    'post',
    'program',
    'approver',
    'grants',
    'auditor',
    'administrator',
  ]
  expect(new Set(demonstrationPeople.flatMap((person) => person.roles))).toEqual(new Set(roles))
  for (const { roles, organization } of demonstrationPeople) {
    const isPartner = roles.includes('author') || roles.includes('certifier')
    expect(demonstrationOrganizations.some(({ key }) => key === organization)).toBe(isPartner)
  }
})
