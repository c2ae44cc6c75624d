import { expect, type Page, test } from '@playwright/test'
import { signInAs } from './support/story.ts'

/** In CSS pixels between the margins: what is wider than these is cut off. */
const widths = { A4: 673, Letter: 695 }

async function pagesOf(page: Page, format: keyof typeof widths) {
  const pdf = (await page.pdf({ format })).toString('latin1')
  return pdf.match(/\/Type ?\/Page\b/g)!.length
}

test('the pipeline on paper: both pictures side by side, the list after them, nothing cut off', async ({ page }) => {
  await signInAs(page, 'program')
  await page.goto('/pipeline')
  await page.emulateMedia({ media: 'print' })
  for (const format of ['A4', 'Letter'] as const) {
    await page.setViewportSize({ width: widths[format], height: 900 })
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, format).toBeLessThanOrEqual(client)
    const [one, other] = await page.locator('figure').all()
    const [left, right] = [(await one!.boundingBox())!, (await other!.boundingBox())!]
    expect(Math.abs(left.y - right.y)).toBeLessThan(1)
    expect(left.x + left.width).toBeLessThan(right.x)
    const list = (await page.locator('main > h2').boundingBox())!
    expect(list.y + list.height, 'the list begins on the first page').toBeLessThan(850)
    expect(await pagesOf(page, format)).toBeLessThanOrEqual(3)
  }
  for (const gone of ['.vt-header', '.vt-footer', '.vt-pages', '.vt-filters__form', 'figure table'])
    for (const one of await page.locator(gone).all()) await expect(one).toBeHidden()
  await expect(page.locator('.vt-print-banner')).toBeVisible()
  const boxes = page.locator('.usa-table-container--scrollable')
  expect(await boxes.evaluateAll((all) => all.map((one) => getComputedStyle(one).overflowX))).not.toContain('auto')
})

test('a receipt is one page of paper, also where it says that it was handed in before', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto('/proposals')
  const sent = page.locator('.vt-card', { hasText: /En evaluación|Being reviewed|Under review/ }).first()
  const path = await sent.locator('.vt-card__title a').getAttribute('href')
  for (const receipt of [`${path}/receipt`, `${path}/receipt?already`]) {
    await page.goto(receipt)
    for (const format of ['A4', 'Letter'] as const) expect(await pagesOf(page, format), receipt).toBe(1)
  }
})
