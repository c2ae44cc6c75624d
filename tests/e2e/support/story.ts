import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const PASSWORD = 'ventanilla-demo-2026'

/** Signs in by the plain form, as anybody would; signs out first where somebody is signed in. */
export async function signInAs(page: Page, who: string) {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.locator('input[name=email]').fill(`${who}@demo.example`)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('main form button[type=submit]').click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** WCAG 2.2 A and AA, and the tool's good practices, on the page as it stands; legacy mode needs no second tab, and no page has frames. */
export async function expectNoBarrier(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  expect(found, `barriers on ${page.url()}`).toEqual([])
}

/** 320 CSS pixels wide, which is also 1280 at 400 %: nothing has to be scrolled sideways. */
export async function expectFitsPhone(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 })
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll, `${page.url()} is wider than a phone`).toBeLessThanOrEqual(client)
  await page.setViewportSize({ width: 1280, height: 720 })
}

/** Bytes that came over the wire for one page opened with an empty cache, headers included. */
export async function bytesOfFirstView(page: Page, path: string): Promise<number> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.clearBrowserCache')
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await client.detach()
  return bytes
}

/** Chooses the language as a person does, by the button of the header, and makes sure that the page speaks it. */
export async function speak(page: Page, language: 'en' | 'es') {
  const other = page.locator(`form[action="/language"] button[value=${language}]`)
  if ((await other.count()) > 0) await other.click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}
