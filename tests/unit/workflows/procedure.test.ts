import { expect, test } from 'vitest'
import { forgetEach, newFindings, walkProcedure } from './support/check.ts'
import { slices } from './support/slices.ts'

/** `npm run procedure:check` walks them all. */
const some = slices.filter(({ name }) => !['three reviewers', 'vetting that is asked for later'].includes(name))

test('the procedure holds wherever the case can be', { timeout: 60_000 }, () => {
  const found = newFindings()
  expect(walkProcedure(found, some).configurations).toBeGreaterThan(10_000)
  expect([...found.first.values()]).toEqual([])
})

test('no guard can be forgotten unnoticed', { timeout: 60_000 }, () => {
  expect(forgetEach().unnoticed).toEqual([])
})
