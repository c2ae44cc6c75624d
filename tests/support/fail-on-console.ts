import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(console.error, 'nothing may be written to console.error').not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
