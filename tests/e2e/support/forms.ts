import { expect, type Page } from '@playwright/test'
import type { Answers } from '#app/proposals/sections.ts'
import { completeAnswers } from '../../support/answers.ts'
import { signInAs, speak } from './story.ts'

/** A text as it is typed or chosen; an expression chooses by the words beside a choice. */
type Answer = string | RegExp

/** Fills in a field of any kind by its name; a question that is folded away is opened first. */
export async function answer(page: Page, name: string, value: Answer) {
  if (value instanceof RegExp) return page.locator('main label', { hasText: value }).click()
  const named = `[name="${name}"]:not([type=hidden])`
  const kind = await page
    .locator('main')
    .locator(named)
    .first()
    .evaluate((element) => element.getAttribute('type') ?? element.tagName.toLowerCase())
  const isChoice = kind === 'radio' || kind === 'checkbox'
  const selector = isChoice ? `${named}[value="${value}"]` : named
  const folded = page.locator('main details:not([open])', { has: page.locator(selector) })
  while ((await folded.count()) > 0) await folded.first().locator('summary').first().click()
  const field = page.locator('main').locator(selector)
  if (isChoice) await field.check()
  else if (kind === 'select') await field.selectOption(value)
  else await field.fill(value)
}

export const send = (page: Page) =>
  page.locator('main form button.usa-button:not(.usa-button--outline, .usa-button--unstyled)').first().click()

export async function fillIn(page: Page, answers: Record<string, Answer>) {
  for (const [name, value] of Object.entries(answers)) await answer(page, name, value)
  await send(page)
  await expect(page.locator('.usa-alert--error')).toHaveCount(0)
}

/** The names of what the page asks. */
const asked = (page: Page) =>
  page
    .locator('main form [name]:not([type=hidden], button)')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name')!))])

/** Adds the row that a field belongs to, by the innermost button that is there. */
async function addRowOf(page: Page, name: string) {
  const groups = [...name.matchAll(/\[\d+\]/g)].map(({ index }) => name.slice(0, index)).toReversed()
  for (const group of groups) {
    const button = page.locator(`main button[value="add ${group} 0"]`)
    if ((await button.count()) > 0) return button.click()
  }
  throw new Error(`${page.url()} asks nothing named ${name}, and has no button for it`)
}

/** Writes a section as its pages ask: what other answers open, rows and their rows, and part by part where it is long. */
export async function writeSection(page: Page, path: string, answers: Answers) {
  let left = Object.entries(answers)
    .filter(([name]) => !name.endsWith('.rowKey'))
    .flatMap(([name, given]) => [given].flat().map((one): [string, string] => [name, one]))
  while (left.length > 0) {
    const [next] = left[0]!
    await page.goto(`${path}?in=${encodeURIComponent(next)}`)
    if (!(await asked(page)).includes(next)) await addRowOf(page, next)
    const here = await asked(page)
    for (const [name, value] of left) if (here.includes(name)) await answer(page, name, value)
    await send(page)
    left = left.filter(([name]) => !here.includes(name))
  }
}

/** Starts a proposal in Spanish; its page. */
export async function startProposal(page: Page, call: string) {
  await page.goto(`/calls/${call}`)
  await speak(page, 'es')
  await page.getByRole('button', { name: 'Empezar una propuesta' }).click()
  await expect(page).toHaveURL(/\/proposals\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Starts a proposal and writes all of it; its page. */
export async function writeProposal(page: Page, who: string, overrides: Parameters<typeof completeAnswers>[0] = {}) {
  await signInAs(page, who)
  const proposal = await startProposal(page, 'VEN-27-01')
  for (const [section, answers] of Object.entries(completeAnswers(overrides)))
    await writeSection(page, `${proposal}/sections/${section}`, answers)
  return proposal
}

/** Ticks every statement and signs with the name that stands in the bar. */
export async function certify(page: Page) {
  for (const tick of await page.locator('[name^="certify."]').all()) await tick.check({ force: true })
  const person = page.locator('.vt-bar__person')
  const name = await person.evaluate((link) =>
    [...link.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join(''),
  )
  await page.locator('[name=signedName]').fill(name)
}

/** Reads the whole proposal once more and hands it in. */
export async function handIn(page: Page, proposal: string, version: number) {
  await page.goto(`${proposal}/check`)
  await speak(page, 'es')
  await certify(page)
  await send(page)
  await expect(page).toHaveURL(new RegExp(`/receipt\\?version=${version}$`))
  await expect(page.locator('main')).toContainText(/CA-\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
}

/** Somebody's act on a page of the case, back on which it is said to be done. */
export async function act(page: Page, who: string, path: string, answers: Record<string, Answer> = {}) {
  await signInAs(page, who)
  await page.goto(path)
  await fillIn(page, answers)
  await expect(page).toHaveURL(/\?done=/)
}

async function assess(page: Page, who: string, proposal: string) {
  await signInAs(page, who)
  await page.goto(`${proposal}/assessment`)
  const names = await page
    .locator('main [name^="scores."]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name')!))])
  expect(names.length).toBeGreaterThan(2)
  const scores = names.flatMap((name) => [
    [name, '4'],
    [name.replace('scores.', 'why.'), 'Datos locales, recientes y con fuente.'],
  ])
  const declaration = (await page.locator('[name=declaration]').getAttribute('value'))!
  await fillIn(page, { declaration, ...Object.fromEntries(scores), opinion: 'Recomiendo aprobarla.' })
}

/** From the counter to the desk of whoever decides. */
export async function examine(page: Page, proposal: string) {
  await signInAs(page, 'intake')
  await page.goto(`${proposal}/admission`)
  const boxes = await page.locator('main input[type=checkbox]').all()
  const checks = await Promise.all(boxes.map(async (box) => [await box.getAttribute('name'), 'on']))
  await fillIn(page, Object.fromEntries(checks))

  await signInAs(page, 'program')
  await page.goto(`${proposal}/reviewers`)
  for (const box of await page.locator('main input[name=reviewers]:not([disabled])').all())
    await answer(page, 'reviewers', (await box.getAttribute('value'))!)
  await send(page)
  for (const reviewer of ['reviewer1', 'reviewer2']) await assess(page, reviewer, proposal)
  const reason = 'Los costos se apoyan en tres cotizaciones.'
  await act(page, 'finance', `${proposal}/finance`, { risk: 'low', exclusions: 'clear', reason })
}

/** Announces a verdict with the others that are ticked in the list: here, this one. */
export async function release(page: Page, proposal: string) {
  await signInAs(page, 'program')
  await page.goto('/decisions')
  await answer(page, 'case', proposal.replace('/proposals/', ''))
  await send(page)
  await expect(page).toHaveURL(/\/decisions\/release\?case=/)
  await send(page)
  await expect(page.locator(`main a[href="${proposal}"]`)).toBeVisible()
}
