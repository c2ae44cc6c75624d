import { expect, type Page, test } from '@playwright/test'
import { bytesOfFirstView, expectFitsPhone, expectNoBarrier, signInAs, speak } from './support/story.ts'

const FIRST_VIEW = 50 * 1024

const pages: Record<string, string[]> = {
  nobody: ['/', '/calls', '/calls/VEN-27-01', '/about', '/questions', '/procedure', '/sign-in', '/not-there'],
  author: ['/proposals', '/desk', '/account', '/calls/VEN-27-02'],
  intake: ['/desk', '/pipeline', '/past-awards'],
  program: ['/desk', '/pipeline?goal=G4', '/calls'],
  admin: ['/people', '/people/new', '/calls/new'],
}

async function hrefs(page: Page, from: string, pattern: RegExp) {
  await page.goto(from)
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(all.filter((href) => pattern.test(href)))]
}

async function inspect(page: Page, path: string, language?: string) {
  await page.goto(path)
  if (language) await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page).toHaveTitle(/\S+ · Ventanilla/)
  await expect(page.locator('h1')).toHaveCount(1)
  expect(await page.locator('script').count(), `${path} has no script`).toBe(0)
  await expectNoBarrier(page)
  await expectFitsPhone(page)
}

for (const language of ['es', 'en'] as const) {
  for (const [who, paths] of Object.entries(pages)) {
    test(`${who}'s pages in ${language}: no barrier, a phone's width, a title, no script`, async ({ page }) => {
      if (who !== 'nobody') await signInAs(page, who)
      await page.goto('/about')
      await speak(page, language)
      for (const path of paths) await inspect(page, path, language)
    })
  }
}

test('every section of a draft has no barrier and a first view of at most 50 KiB', async ({ page }) => {
  await signInAs(page, 'author')
  const proposals = await hrefs(page, '/proposals', /^\/proposals\/[0-9a-f-]{36}$/)
  const [draft] = proposals
  const sections = ['project', 'carsi', 'places', 'need', 'budget', 'security'].map((key) => `${draft}/sections/${key}`)
  for (const path of ['/proposals', draft!, ...sections, `${draft}/check`, ...proposals.slice(1)]) {
    await inspect(page, path)
    const bytes = await bytesOfFirstView(page, path)
    test.info().annotations.push({ type: 'bytes', description: `${path} ${bytes}` })
    expect(bytes, path).toBeGreaterThan(1000)
    expect(bytes, path).toBeLessThanOrEqual(FIRST_VIEW)
  }
})

test('the drawn procedure has a first view of at most 50 KiB in both languages', async ({ page }) => {
  for (const language of ['es', 'en'] as const) {
    await page.goto('/about')
    await speak(page, language)
    expect(await bytesOfFirstView(page, '/procedure')).toBeLessThanOrEqual(FIRST_VIEW)
    await expect(page.getByRole('img')).toHaveCount(4)
  }
})

test('every case of the pipeline opens for the program officer without a barrier', async ({ page }) => {
  await signInAs(page, 'program')
  const cases = await hrefs(page, '/pipeline', /^\/proposals\/[0-9a-f-]{36}$/)
  expect(cases.length).toBeGreaterThan(10)
  for (const path of cases.slice(0, 6)) await inspect(page, path)
  await inspect(page, `${cases[0]}/procedure`)
})

test('these checks see a barrier and a page too wide where there is one', async ({ page }) => {
  await page.goto('/about')
  await page.evaluate(() => {
    document.querySelector('main')!.append(Object.assign(document.createElement('img'), { src: '/favicon.svg' }))
    const wide = document.createElement('div')
    wide.style.width = '2000px'
    wide.textContent = '.'
    document.body.append(wide)
  })
  await expect(expectNoBarrier(page)).rejects.toThrow(/image-alt/)
  await expect(expectFitsPhone(page)).rejects.toThrow(/wider than a phone/)
})
