import { expect, test } from 'vitest'
import { checkProcedure } from '../../procedure-check.ts'

test('the procedure holds wherever the case can be, and not without any of its guards', { timeout: 120_000 }, () => {
  const told: string[] = []
  expect(
    checkProcedure((line) => told.push(line)),
    told.join('\n'),
  ).toBe(true)
})
