import { describe, expect, test } from 'vitest'
import { readForm } from '#app/forms/read-form.server.ts'
import { readAwardNumber, readCaseReference } from '#app/reviews/reference-numbers.ts'
import { vettingOutcomeForm } from '#app/reviews/schema.server.ts'

describe('a case reference', () => {
  test.each(['HN-1', '2027/HN.014', '7'])('%s is one', (text) => {
    expect(readCaseReference(text)).toEqual({ value: text })
  })
  test.each(['Juan Pérez, cédula 0801-1990-12345', 'Juan', 'HN 1', 'HN–1', 'HN_1', 'caso,1'])('%s is none', (text) => {
    expect(readCaseReference(text)).toEqual({ problem: 'caseReference' })
  })
  test('is not longer than forty characters', () => {
    expect(readCaseReference('1'.repeat(40))).toEqual({ value: '1'.repeat(40) })
    expect(readCaseReference('1'.repeat(41))).toEqual({ problem: 'tooLong?{"max":40}' })
  })
})

test.each(['ab', 'x', 'SINLEC 27', 'número', '***'])('%s is no award number', (text) => {
  expect(readAwardNumber(text)).toEqual({ problem: 'awardNumber' })
})
test('an award number may have letters, digits, hyphens, slashes and full stops', () => {
  expect(readAwardNumber('SINLEC27/CA.0101-A')).toEqual({ value: 'SINLEC27/CA.0101-A' })
})

test.each([
  ['cleared', '2027-02-28', true],
  ['cleared', '2027-03-01', true],
  ['clearedWithExceptions', '2027-03-01', true],
  ['cleared', '2027-03-02', false],
  ['cleared', '', false],
  ['notCleared', '2027-02-28', false],
])('a clearance is valid beyond today: %s until %s', async (outcome, validUntil, isWrong) => {
  const body = new URLSearchParams({ revision: '1', unit: 'unit', caseReference: 'HN-1', outcome, validUntil })
  const request = new Request('http://localhost/', { method: 'POST', body })
  const form = await readForm(request, vettingOutcomeForm('2027-03-01'))
  expect(form.ok ? null : form.errors).toEqual(isWrong ? { validUntil: ['dayAfterToday'] } : null)
})
