import { expect, test } from '@playwright/test'
import { signInAs } from './support/story.ts'

for (const path of ['/', '/calls', '/about', '/questions', '/sign-in']) {
  test(`${path} answers without JavaScript and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await expect(page.locator('h1')).toHaveCount(1)
  })
}

test('an author signs in and sees their proposals', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto('/proposals')
  await expect(page.locator('h1')).toHaveCount(1)
})
