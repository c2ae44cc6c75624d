import { expect, type Page, test } from '@playwright/test'
import { completeAnswers } from '../support/answers.ts'
import { signInAs, speak } from './support/story.ts'

const REASON = 'Está completa, el costo es razonable y el municipio la sostendrá.'

/** Fills in a field of any kind by its name; a question that is folded away is opened first. */
async function answer(page: Page, name: string, value: string) {
  const selector = `[name="${name}"]:not([type=hidden])`
  const field = page.locator('main').locator(selector)
  for (const fold of await page.locator('main details:not([open])', { has: page.locator(selector) }).all())
    await fold.locator('summary').first().click()
  const kind = await field.first().evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase())
  if (kind === 'radio' || kind === 'checkbox') {
    const choice = page.locator(`main [name="${name}"][value="${value}"]`)
    await page.locator(`label[for="${await choice.getAttribute('id')}"]`).click()
    await expect(choice).toBeChecked()
  } else if (kind === 'select') await field.selectOption(value)
  else await field.fill(value)
}

const send = (page: Page) =>
  page.locator('main form button.usa-button:not(.usa-button--outline, .usa-button--unstyled)').first().click()

async function writeSection(page: Page, path: string, answers: Record<string, string | string[]>) {
  await page.goto(path)
  const later: [string, string][] = []
  for (const [name, value] of Object.entries(answers).flatMap(([name, given]) =>
    [given].flat().map((one) => [name, one] as const),
  )) {
    if ((await page.locator(`main [name="${name}"]:not([type=hidden])`).count()) > 0) await answer(page, name, value)
    else later.push([name, value])
  }
  await send(page)
  if (later.length === 0) return
  await page.goto(path)
  for (const [name, value] of later) await answer(page, name, value)
  await send(page)
}

async function act(page: Page, who: string, path: string, answers: Record<string, string>) {
  await signInAs(page, who)
  await page.goto(path)
  for (const [name, value] of Object.entries(answers)) await answer(page, name, value)
  await send(page)
  await expect(page.locator('.usa-alert--error')).toHaveCount(0)
}

async function assess(page: Page, who: string, proposal: string) {
  await signInAs(page, who)
  await page.goto(`${proposal}/assessment`)
  const names = await page
    .locator('main [name^="scores."]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name')!))])
  expect(names.length).toBeGreaterThan(2)
  await answer(page, 'declaration', (await page.locator('[name=declaration]').getAttribute('value'))!)
  for (const name of names) {
    await answer(page, name, '4')
    await answer(page, name.replace('scores.', 'why.'), 'Datos locales, recientes y con fuente.')
  }
  await answer(page, 'opinion', 'Recomiendo aprobarla.')
  await send(page)
  await expect(page.locator('.usa-alert--error')).toHaveCount(0)
}

test('a proposal goes in at the counter and comes out decided, in Spanish, without JavaScript', async ({ page }) => {
  await signInAs(page, 'author')
  await page.goto('/calls/VEN-27-01')
  await speak(page, 'es')
  await page.getByRole('button', { name: 'Empezar una propuesta' }).click()
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]{36}$/)
  const proposal = new URL(page.url()).pathname

  for (const [section, answers] of Object.entries(completeAnswers())) {
    await writeSection(page, `${proposal}/sections/${section}`, answers)
  }
  await page.goto(`${proposal}/check`)
  await send(page)
  await expect(page).toHaveURL(/\/receipt\?version=1$/)
  await expect(page.locator('main')).toContainText(/CA-\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')

  await signInAs(page, 'intake')
  await page.goto(`${proposal}/admission`)
  for (const box of await page.locator('main input[type=checkbox]').all())
    await answer(page, (await box.getAttribute('name'))!, 'on')
  await send(page)

  await signInAs(page, 'program')
  await page.goto(`${proposal}/reviewers`)
  for (const box of await page.locator('main input[name=reviewers]:not([disabled])').all()) {
    await answer(page, 'reviewers', (await box.getAttribute('value'))!)
  }
  await send(page)
  await assess(page, 'reviewer1', proposal)
  await assess(page, 'reviewer2', proposal)
  await act(page, 'finance', `${proposal}/finance`, { risk: 'low', reason: REASON })
  await act(page, 'approver', `${proposal}/decision`, {
    amount: '140,000.00',
    startsOn: '2031-01-01',
    endsOn: '2031-12-31',
    reason: REASON,
  })

  await signInAs(page, 'author')
  await page.goto(proposal)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('main')).toContainText('Aprobada')
  await expect(page.locator('main')).toContainText('140,000')
  await expect(page.locator('main')).toContainText(REASON)

  await signInAs(page, 'author2')
  expect((await page.goto(proposal))?.status()).toBe(404)
})
