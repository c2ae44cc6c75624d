import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { completeAnswers } from '../support/answers.ts'
import { type BreaksIn, type Cable, layCable } from '../support/cable.ts'
import { certify, send, startProposal } from './support/forms.ts'
import { signInAs } from './support/story.ts'

/** Everything goes by a cable that can break. */
const test = base.extend<{ cable: Cable }>({
  cable: async ({ browserName: _ }, use) => {
    const cable = await layCable(`http://127.0.0.1:${process.env.E2E_PORT}`)
    await use(cable)
    await cable.cut()
  },
  baseURL: async ({ cable }, use) => use(cable.url),
})

const post = (page: Page, path: string, fields: string[][]) =>
  page.request.post(path, {
    data: new URLSearchParams(fields).toString(),
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/x-www-form-urlencoded' },
  })

async function writtenProposal(page: Page) {
  const proposal = await startProposal(page, 'VEN-27-01')
  for (const [section, answers] of Object.entries(completeAnswers())) {
    const fields = Object.entries(answers).flatMap(([name, given]) => [given].flat().map((one) => [name, one]))
    await post(page, `${proposal}/sections/${section}`, [['revision', '0'], ...fields])
  }
  return proposal
}

const problem = (page: Page) => page.locator('[name=problem]')
const TEXT = 'El parque no tiene alumbrado.'

async function expectSavedOnce(page: Page, section: string) {
  await page.goto(section)
  await expect(problem(page)).toHaveValue(TEXT)
  await expect(page.locator('[name=revision]')).toHaveValue('1')
}

const brokenPage = (page: Page) => page.waitForURL('chrome-error://chromewebdata/')

/** A proposal that was handed in while the line broke; its page. */
async function handedInto(page: Page, cable: Cable, where: BreaksIn) {
  await signInAs(page, 'author2')
  const proposal = await writtenProposal(page)
  await page.goto(`${proposal}/check`)
  await certify(page)
  cable.breakForms(where)
  await send(page)
  await brokenPage(page)
  cable.breakForms(undefined)
  return proposal
}

/** The mails that say to the author what was received. */
function receiptsMailed(proposal: string) {
  const folder = join(process.env.E2E_DATA_DIR!, 'mail')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/=\r?\n/g, ''))
    .filter((mail) => mail.includes(proposal) && /^Subject: Recibida: CA-/m.test(mail))
}

async function expectHandedInOnce(page: Page, proposal: string) {
  await expect(page).toHaveURL(/\/receipt\?version=1/)
  await expect(page.locator('main')).toContainText(/CA-\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/)
  expect((await page.goto(`${proposal}/receipt?version=2`))?.status()).toBe(404)
  await expect.poll(() => receiptsMailed(proposal), { timeout: 20_000 }).toHaveLength(1)
  await signInAs(page, 'auditor')
  await page.goto(`${proposal}/history`)
  await expect(page.locator('.vt-line__item')).toHaveCount(1)
  expect(receiptsMailed(proposal)).toHaveLength(1)
}

for (const where of ['request', 'answer'] as const) {
  test.describe(`a line that breaks in the ${where}, without the script`, () => {
    test.use({ javaScriptEnabled: false })

    test('a section that is posted again is saved once', async ({ page, cable }) => {
      await signInAs(page, 'author2')
      const section = `${await startProposal(page, 'VEN-27-01')}/sections/need`
      await page.goto(section)
      await problem(page).fill(TEXT)
      cable.breakForms(where)
      await send(page)
      await brokenPage(page)
      cable.breakForms(undefined)
      await page.reload()
      await expect(page).toHaveURL(/sections\/budget/)
      await expectSavedOnce(page, section)
    })

    test('a proposal that is posted again is handed in once', async ({ page, cable }) => {
      const proposal = await handedInto(page, cable, where)
      await page.reload()
      await expectHandedInOnce(page, proposal)
    })

    test('who goes back to a proposal sees whether it is in, and hands it in once', async ({ page, cable }) => {
      const proposal = await handedInto(page, cable, where)
      await page.goBack()
      if (where === 'answer') await page.locator('.vt-notice a[href*=receipt]').click()
      else {
        await certify(page)
        await send(page)
      }
      await expectHandedInOnce(page, proposal)
    })
  })

  test.describe(`a line that breaks in the ${where}, with the script`, () => {
    test('a section waits in the browser, and is saved once when the line is back', async ({ page, cable }) => {
      await signInAs(page, 'author2')
      const section = `${await startProposal(page, 'VEN-27-01')}/sections/need`
      await page.goto(section)
      cable.breakForms(where)
      await problem(page).fill(TEXT)
      await send(page)
      await expect(page.locator('[data-kept=line]')).toContainText('no hay conexión')
      cable.breakForms(undefined)
      await expect(page.locator('[data-kept=line]')).toHaveText(/Guardado a las/)
      await send(page)
      await expect(page).toHaveURL(/sections\/budget/)
      await expectSavedOnce(page, section)
    })
  })
}
