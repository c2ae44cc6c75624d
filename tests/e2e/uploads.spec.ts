import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { layCable } from '../support/cable.ts'
import { contents } from '../support/files.ts'
import { startedWithFiles } from './support/draft-with-files.ts'
import { expectFitsPhone, expectNoBarrier, signInAs } from './support/story.ts'

const MB = 1024 * 1024

async function fillIn(page: Page, name: string, buffer: Buffer) {
  await page.locator('[name=kind]').selectOption('audit')
  await page.locator('[name=description]').fill('Auditoría de 2025')
  await page.locator('select[name=language]').selectOption('es')
  await page.locator('[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
}

const aPdf = (size: number) => Buffer.concat([contents.pdf(), randomBytes(size)])

const done = (page: Page) => page.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value)

test('an upload of 8 MB over a link that breaks twice goes on by itself, with its bar, and is there once', async ({
  page,
  baseURL,
}) => {
  const cable = await layCable(baseURL!.replace('localhost', '127.0.0.1'))
  const at = cable.url.replace(/\/$/, '')
  await page.goto(`${at}/sign-in`)
  await page.locator('input[name=email]').fill('author@demo.example')
  await page.locator('input[name=password]').fill('ventanilla-demo-2026')
  await page.locator('main form button[type=submit]').click()
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto(await startedWithFiles(page))
  const client = await page.context().newCDPSession(page)
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: 1.5 * MB,
  })
  await fillIn(page, 'auditoría.pdf', aPdf(8 * MB))
  await page.locator('form[data-upload] [type=submit]').click()
  for (const reached of [0.2, 0.5]) {
    await expect.poll(() => done(page), { timeout: 30_000 }).toBeGreaterThan(reached)
    await cable.cut()
    await expect(page.locator('.vt-upload [role=status]')).toContainText('Se perdió la conexión')
    await cable.mend()
  }
  await expect(page).toHaveURL(/attached=/, { timeout: 60_000 })
  await expect(page.locator('.vt-files li')).toHaveCount(1)
  await expect(page.locator('.vt-files a').first()).toContainText('auditoría.pdf')
  await cable.cut()
})

test('an upload can be paused and gone on with, and given up', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto(await startedWithFiles(page))
  const client = await page.context().newCDPSession(page)
  const slow = (uploadThroughput: number) =>
    client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  await slow(MB)
  await fillIn(page, 'pausa.pdf', aPdf(4 * MB))
  await page.locator('form[data-upload] [type=submit]').click()
  await expect.poll(() => done(page)).toBeGreaterThan(0.1)
  const [pause, cancel] = [page.locator('.vt-upload button').nth(0), page.locator('.vt-upload button').nth(1)]
  await pause.click()
  const stopped = await done(page)
  await page.waitForTimeout(1000)
  expect(await done(page)).toBe(stopped)
  await cancel.click()
  await expect(page.locator('progress')).toBeHidden()
  await slow(-1)
  await page.locator('form[data-upload] [type=submit]').click()
  await expect(page).toHaveURL(/attached=/)
  await expect(page.locator('.vt-files li')).toHaveCount(1)
})

test('what is wrong with a file is said beside it, in the script’s way as in the plain one', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto(await startedWithFiles(page))
  await expectNoBarrier(page)
  await expectFitsPhone(page)
  await page
    .locator('[type=file]')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: contents.exe() })
  await page.locator('form[data-upload] [type=submit]').click()
  await expect(page.locator('.vt-upload .usa-error-message')).toContainText('Diga primero')
  await fillIn(page, 'x.pdf', contents.exe())
  await page.locator('form[data-upload] [type=submit]').click()
  await expect(page.locator('.vt-upload .usa-error-message')).toContainText('no se acepta')
  await expect(page.locator('form[data-upload] [type=submit]')).toBeEnabled()
})
