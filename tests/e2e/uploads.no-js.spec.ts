import { expect, test } from '@playwright/test'
import { contents } from '../support/files.ts'
import { startedWithFiles } from './support/draft-with-files.ts'
import { signInAs } from './support/story.ts'

test('files are attached, replaced, removed and put back without JavaScript', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto(await startedWithFiles(page))
  const send = page.locator('form[enctype] [type=submit]')
  const choose = (name: string, buffer: Buffer) =>
    page.locator('[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })

  await send.click()
  await expect(page.locator('#error-summary li')).toHaveCount(4)
  await page.locator('[name=kind]').selectOption('letter')
  await page.locator('[name=description]').fill('Carta de la alcaldía')
  await page.locator('select[name=language]').selectOption('es')
  await choose('carta.pdf', contents.pdf('una'))
  await send.click()
  await expect(page.locator('#letter .vt-files li')).toHaveCount(1)

  await page.locator('#letter a[href*="replace="]').click()
  await expect(page.locator('[name=description]')).toHaveValue('Carta de la alcaldía')
  await choose('carta nueva.pdf', contents.pdf('otra'))
  await send.click()
  await expect(page.locator('#letter .vt-files')).toContainText('carta nueva.pdf')
  await page.locator('#letter .vt-post button').click()
  await expect(page.locator('#letter .vt-files')).toHaveCount(0)
  await page.locator('.vt-notice .vt-post button').click()
  await expect(page.locator('#letter .vt-files')).toContainText('carta nueva.pdf')

  const download = page.waitForEvent('download')
  await page.locator('#letter .vt-file').click()
  expect((await download).suggestedFilename()).toBe('carta nueva.pdf')
})
