import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { hrefs, PROPOSAL } from './support/finds.ts'
import { inspect } from './support/inspect.ts'
import { places } from './support/places.ts'
import { expectFitsPhone, expectNoBarrier, signInAs, speak } from './support/story.ts'

test('every route that renders a page is visited', () => {
  const rendered = readdirSync('app/routes').filter((file) =>
    readFileSync(`app/routes/${file}`, 'utf8').includes('export default'),
  )
  expect(Object.keys(places).sort()).toEqual([...rendered.map((file) => file.replace('.tsx', '')), 'no route'].sort())
})

/** These only take a form; opened, they show the page that it stands on. */
const standsOn: Record<string, string> = {
  'calls.$call.inquiries.$id.dismissal': 'calls.$call.inquiries.$id._index',
  'proposals.$id.decision_.refusal': 'proposals.$id.decision',
  'proposals.$id.submission': 'proposals.$id.check',
  'proposals.$id.draft-file_.sections': 'proposals.$id.draft-file',
}
const pageOf = (route: string) => standsOn[route] ?? route

const everyPlace = Object.entries(places).flatMap(([route, found]) => found.map((place) => ({ route, ...place })))

for (const [who, visited] of Map.groupBy(everyPlace, (place) => place.who)) {
  test(`${who}'s pages in both languages: no barrier, a phone's width, a title of its own, its form, no script`, async ({
    page,
  }) => {
    test.slow()
    if (who !== 'nobody') await signInAs(page, who)
    else await page.goto('/')
    const found = []
    for (const { find, ...place } of visited) found.push({ ...place, path: await find(page) })
    for (const language of ['es', 'en'] as const) {
      await page.goto('/about')
      await speak(page, language)
      const pageWith = new Map<string, string>()
      for (const { route, path, hasForm } of found) {
        await inspect(page, path, { hasForm })
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        const title = await page.title()
        expect(pageWith.get(title) ?? pageOf(route), `${title}, ${path}`).toBe(pageOf(route))
        pageWith.set(title, pageOf(route))
      }
    }
  })
}

test('every case of the pipeline opens for the program officer without a barrier', async ({ page }) => {
  await signInAs(page, 'program')
  const cases = await hrefs(page, '/pipeline', PROPOSAL)
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
