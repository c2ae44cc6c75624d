import { expect, type Page } from '@playwright/test'
import { SENDING } from './finds.ts'
import { expectFitsPhone, expectNoBarrier } from './story.ts'

/** Opens a page: it has a title of its own, its form, no script where none belongs, no barrier, and fits a phone. */
export async function inspect(page: Page, path: string, { hasForm } = { hasForm: false }) {
  await page.goto(path)
  await expect(page).toHaveTitle(/\S+ · Ventanilla/)
  await expect(page.locator('h1')).toHaveCount(1)
  const scripts = /\/proposals\/[^/]+\/sections\/[^/?]+(\?|$)/.test(path) ? 1 : 0
  expect(await page.locator('script').count(), `${path} has ${scripts} scripts`).toBe(scripts)
  if (hasForm) expect(await page.locator(SENDING).count(), `${path} has a form`).toBeGreaterThan(0)
  await expectNoBarrier(page)
  await expectFitsPhone(page)
}
