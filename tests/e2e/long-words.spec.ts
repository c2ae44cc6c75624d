import { expect, type Page, test } from '@playwright/test'
import { expectFitsPhone, signInAs } from './support/story.ts'

const word = 'a'.repeat(150)

async function draftOfAuthor(page: Page) {
  await signInAs(page, 'author')
  await page.goto('/proposals')
  const card = page.locator('.vt-card', { hasText: /Borrador|Draft/ }).first()
  return card.locator('a').getAttribute('href')
}

test('a title of one very long word makes no page of the partner wider than a phone', async ({ page }) => {
  const draft = await draftOfAuthor(page)
  await page.goto(`${draft}/sections/project`)
  await page.locator('[name="title.es"]').fill(word)
  await page.getByRole('button', { name: /Guardar y salir|Save and leave/ }).click()
  await expect(page.locator('h1')).toHaveText(word)
  for (const path of ['/proposals', `${draft}`, `${draft}/check`, `${draft}/sections/project`, `${draft}/withdrawal`]) {
    await page.goto(path)
    await expectFitsPhone(page)
  }
})

test('nor does one in the lists and cases of the office', async ({ page }) => {
  await signInAs(page, 'intake')
  await page.goto('/desk')
  const title = page.locator('main a[href^="/proposals/"]').first()
  const kase = (await title.getAttribute('href'))!.split('/').slice(0, 3).join('/')
  for (const [path, titles] of [
    ['/desk', 'main td a, main th a'],
    ['/pipeline', 'main td a, main th a'],
    [kase, 'h1'],
  ] as const) {
    await page.goto(path)
    const changed = await page.locator(titles).evaluateAll((all, text) => {
      for (const one of all) one.textContent = text
      return all.length
    }, word)
    expect(changed).toBeGreaterThan(0)
    await expectFitsPhone(page)
  }
})

test('on a phone the figures of the people are typed as anywhere', async ({ page }) => {
  const draft = await draftOfAuthor(page)
  await page.setViewportSize({ width: 360, height: 700 })
  await page.goto(`${draft}/sections/places`)
  await expect(page.locator('[name="direct.female.under15"]')).toBeVisible()
})
