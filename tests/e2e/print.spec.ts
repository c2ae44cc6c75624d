import { expect, type Page, test } from '@playwright/test'
import { signInAs, speak } from './support/story.ts'

/** In CSS pixels between the margins: what is wider than these is cut off. */
const widths = { A4: 673, Letter: 695 }
const heights = { A4: 986, Letter: 919 }
/** Of a page that shows a picture, which has smaller margins. */
const pictureHeights = { A4: 1031, Letter: 963 }
const CASES_A_PAGE = 11

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
    const cases = page.locator('main > section tbody tr')
    const first = (await cases.first().boundingBox())!
    expect(first.y + first.height, 'the list begins on the first page').toBeLessThan(heights[format])
    const most = 1 + Math.ceil((await cases.count()) / CASES_A_PAGE)
    expect(await pagesOf(page, format)).toBeLessThanOrEqual(most)
  }
  for (const gone of ['.vt-header', '.vt-footer', '.vt-pages', '.vt-filters__form', 'figure table'])
    for (const one of await page.locator(gone).all()) await expect(one).toBeHidden()
  await expect(page.locator('.vt-print-banner')).toBeVisible()
  const boxes = page.locator('.usa-table-container--scrollable')
  expect(await boxes.evaluateAll((all) => all.map((one) => getComputedStyle(one).overflowX))).not.toContain('auto')
})

async function expectPicturesWhole(page: Page, format: keyof typeof widths) {
  await page.setViewportSize({ width: widths[format], height: 900 })
  const outside = await page.locator('figure').evaluateAll((figures, height) => {
    const isIn = (outer: DOMRect, { left, top, right, bottom }: DOMRect) =>
      left >= outer.left - 1 && top >= outer.top - 1 && right <= outer.right + 1 && bottom <= outer.bottom + 1
    return figures.flatMap((figure) => {
      const paper = new DOMRect(0, figure.getBoundingClientRect().y, document.documentElement.clientWidth, height)
      const picture = figure.querySelector('svg')!.getBoundingClientRect()
      const drawn = [...figure.querySelectorAll('svg text, svg rect, svg circle, svg path')]
      const cut = drawn.filter((one) => !one.closest('defs') && !isIn(picture, one.getBoundingClientRect()))
      return [
        ...cut.map((one) => `${figure.id}: ${one.outerHTML}`),
        ...(isIn(paper, figure.getBoundingClientRect()) ? [] : [`${figure.id} is larger than the page`]),
      ]
    })
  }, pictureHeights[format])
  expect(outside, `${page.url()} on ${format}`).toEqual([])
}

test('the procedure, and the way of each case through it, on paper: every picture whole on a page of its own', async ({
  page,
}) => {
  await signInAs(page, 'auditor')
  const cases = []
  for (const state of ['closed', 'awardReady', 'approved', 'awarded', 'suspended', 'tracks']) {
    await page.goto(`/pipeline?state=${state}`)
    cases.push(await page.locator('main tbody th a').first().getAttribute('href'))
  }
  const ofCases = cases.map((href) => `${href!.replace(/\?.*/, '')}/procedure`)
  for (const language of ['es', 'en'] as const) {
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto('/about')
    await speak(page, language)
    await page.emulateMedia({ media: 'print' })
    for (const path of ['/procedure', ...ofCases]) {
      await page.goto(path)
      await expect(page.locator('figure')).toHaveCount(4)
      for (const format of ['A4', 'Letter'] as const) {
        await expectPicturesWhole(page, format)
        if (path !== '/procedure') expect(await pagesOf(page, format), `${path} on ${format}`).toBeLessThanOrEqual(7)
      }
    }
  }
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

test('a dossier on paper: every section in the language chosen, nothing cut off, its pages numbered', async ({
  page,
}) => {
  await signInAs(page, 'auditor')
  await page.goto('/pipeline?state=awarded')
  const path = (await page.locator('main tbody th a').first().getAttribute('href'))!.replace(/\?.*/, '')
  const sections = []
  for (const language of ['es', 'en']) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${path}/dossier?lang=${language}`)
    await expect(page.locator(`.vt-dossier > [lang=${language}] section`).first()).toBeVisible()
    sections.push(await page.locator('.vt-dossier section > h2').allTextContents())
    await page.emulateMedia({ media: 'print' })
    for (const format of ['A4', 'Letter'] as const) {
      await page.setViewportSize({ width: widths[format], height: 900 })
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${language} on ${format}`).toBeLessThanOrEqual(0)
      expect(await pagesOf(page, format), `${language} on ${format}`).toBeLessThanOrEqual(12)
    }
    for (const gone of ['.vt-header', '.vt-footer', '.vt-dossier .vt-on-screen'])
      await expect(page.locator(gone).first()).toBeHidden()
    await expect(page.locator('.vt-print-banner')).toBeVisible()
    const breaks = await page.evaluate(() =>
      ['h2', 'h3', 'thead', 'tbody tr:first-child'].map((name) => {
        const { breakAfter, breakBefore } = getComputedStyle(document.querySelector(`.vt-dossier ${name}`)!)
        return name.startsWith('tbody') ? breakBefore : breakAfter
      }),
    )
    expect(breaks, 'what leads stays with what it leads').toEqual(Array(4).fill('avoid'))
  }
  const [spanish, english] = sections
  expect(english).toHaveLength(spanish!.length)
  expect(english!.filter((title) => spanish!.includes(title))).toEqual([])
  const numbered = await page.evaluate(() =>
    [...document.styleSheets].some((sheet) =>
      [...sheet.cssRules].some((rule) => rule.cssText.includes('counter(pages)')),
    ),
  )
  expect(numbered).toBe(true)
})
