import { expect, test } from '@playwright/test'
import { expectFitsPhone, signInAs } from './support/story.ts'

for (const path of ['/', '/calls', '/about', '/questions', '/sign-in']) {
  test(`${path} answers without JavaScript and fits a phone`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(page.locator('h1')).toHaveCount(1)
    await expectFitsPhone(page)
  })
}

test('an author signs in and sees their proposals', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto('/proposals')
  await expect(page.locator('h1')).toHaveCount(1)
})
