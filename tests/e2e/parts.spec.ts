import { randomUUID } from 'node:crypto'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { Answers, CallRules, SectionKey } from '#app/proposals/sections.ts'
import { greatestAnswers } from '../support/greatest-answers.ts'
import { PASSWORD, signInAs, speak } from './support/story.ts'

const rules = {
  sections: ['project', 'carsi', 'logic', 'indicators', 'budget', 'security'],
  taxonomyVersion: '2012',
  countries: ['GT', 'HN', 'SV'],
  languages: ['es', 'en'],
  maxMonths: 36,
  floorCents: 5_000_000,
  ceilingCents: 100_000_000,
  closesAt: '2027-12-31T23:59:00.000Z',
  wholeForm: true,
} as unknown as CallRules
const greatest = greatestAnswers(rules)

const output = 'objectives[0].outcomes[0].outputs[0]'
type Part = { section: SectionKey; at: string; field: string; other: string }
const parts: Part[] = [
  { section: 'logic', at: output, field: `${output}.statement`, other: 'objectives[1].statement' },
  { section: 'indicators', at: 'indicators[3]', field: 'indicators[3].title', other: 'indicators[4].title' },
  { section: 'budget', at: 'travel[0]', field: 'travel[0].purpose', other: 'personnel[1].role' },
  { section: 'security', at: 'units[2]', field: 'units[2].institution', other: 'units[3].institution' },
]

/** A draft of the whole form with a section written to its limits, open at one of its parts. */
async function atPart(page: Page, { section, at }: Pick<Part, 'section' | 'at'>, written = greatest[section]!) {
  await signInAs(page, 'author4')
  const { origin } = new URL(page.url())
  const send = (path: string, form: URLSearchParams) =>
    page.request.post(origin + path, {
      data: form.toString(),
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      maxRedirects: 0,
    })
  const started = await send('/calls/VEN-27-06/proposals', new URLSearchParams({ key: randomUUID() }))
  const draft = /\/proposals\/[0-9a-f-]{36}/.exec(started.headers().location ?? '')![0]
  const write = async (key: SectionKey, answers: Answers) => {
    const form = Object.entries(answers).flatMap(([name, answer]) => [answer].flat().map((text) => [name, text]))
    const answer = await send(`${draft}/sections/${key}`, new URLSearchParams([['revision', ''], ...form]))
    expect(answer.status(), key).toBe(303)
  }
  if (section === 'security') await write('eligibility', { helps: 'notSure' })
  await write(section, written)
  const path = `${draft}/sections/${section}?in=${encodeURIComponent(at)}`
  await page.goto(path)
  await speak(page, 'es')
  await expect(page.locator('[name=part]')).toHaveValue(at)
  return path
}

const said = (page: Page) => page.locator('[data-kept=line]')
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const saved = /Guardado a las \d\d:\d\d/

/** What the server has of one field, wherever in the section it is drawn. */
async function stored(page: Page, path: string, name: string, at = name.replace(/\.[^.]*$/, '')) {
  const other = await page.context().newPage()
  await other.goto(path.replace(/in=.*/, `in=${encodeURIComponent(at)}`))
  const value = await field(other, name).inputValue()
  await other.close()
  return value
}

const unlinked = async (context: BrowserContext, act: () => Promise<void>) => {
  await context.setOffline(true)
  await act()
  await context.setOffline(false)
}

for (const part of parts) {
  const title = `${part.section}, of which a page draws a part`
  test(`${title}: what is typed is saved by itself, and nothing of the other parts changes`, async ({ page }) => {
    const path = await atPart(page, part)
    const before = await stored(page, path, part.other)
    await field(page, part.field).fill('Escrito en una parte')
    await expect(said(page)).toHaveText(saved)
    expect(await stored(page, path, part.field, part.at)).toBe('Escrito en una parte')
    expect(await stored(page, path, part.other)).toBe(before)
    await field(page, part.field).fill('Escrito dos veces')
    await expect(said(page)).toHaveText('Todavía sin guardar')
    await page.getByRole('button', { name: 'Guardar y volver a la lista' }).click()
    await expect(page.locator('main table, [role=alert]').filter({ hasText: 'Escrito dos veces' })).toHaveCount(0)
    expect(await stored(page, path, part.field, part.at)).toBe('Escrito dos veces')
  })

  test(`${title}: offline the text waits for its part alone`, async ({ page, context }) => {
    const path = await atPart(page, part)
    await unlinked(context, async () => {
      await field(page, part.field).fill('Sin conexión')
      await expect(said(page)).toContainText('no hay conexión')
      await page.close({ runBeforeUnload: false })
    })
    const again = await context.newPage()
    await again.goto(path.replace(/\?in=.*/, ''))
    await expect(again.locator('.vt-kept')).toBeHidden()
    await again.goto(path)
    await expect(field(again, part.field)).toHaveValue('Sin conexión')
    await expect(said(again)).toHaveText(saved)
    expect(await stored(again, path, part.field, part.at)).toBe('Sin conexión')
  })

  test(`${title}: an own save whose answer was lost is no conflict`, async ({ page }) => {
    const path = await atPart(page, part)
    let isLost = false
    await page.route('**/quiet', async (route) => {
      if (isLost) return route.continue()
      isLost = true
      await route.fetch()
      await route.abort()
    })
    await field(page, part.field).fill('Llegó sin respuesta')
    await expect(said(page)).toContainText('no hay conexión')
    await field(page, part.field).fill('Llegó sin respuesta, y más')
    await expect(said(page)).toHaveText(saved)
    expect(await stored(page, path, part.field, part.at)).toBe('Llegó sin respuesta, y más')
  })

  test(`${title}: a session that ended, and a colleague who was first`, async ({ page, context }) => {
    const path = await atPart(page, part)
    await context.clearCookies()
    await field(page, part.field).fill('Sin sesión')
    await expect(said(page)).toContainText('Su sesión terminó')
    await page.getByRole('link', { name: 'Iniciar sesión y volver aquí' }).click()
    await page.locator('input[name=email]').fill('author4@demo.example')
    await page.locator('input[name=password]').fill(PASSWORD)
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('[name=part]')).toHaveValue(part.at)
    await expect(said(page)).toHaveText(saved)
    expect(await stored(page, path, part.field, part.at)).toBe('Sin sesión')

    const other = await context.newPage()
    await other.goto(path)
    await field(other, part.field).fill('Lo de ella')
    await expect(said(other)).toHaveText(saved)
    await field(page, part.field).fill('Lo mío')
    await expect(said(page)).toContainText('Otra persona guardó')
    await page.getByRole('button', { name: 'Ver los dos textos' }).click()
    await expect(page.locator('main table')).toContainText('Lo de ella')
    await expect(page.locator('main table')).toContainText('Lo mío')
    await page.getByRole('button', { name: 'Guardar lo mío en lugar de lo guardado' }).click()
    expect(await stored(page, path, part.field, part.at)).toBe('Lo mío')
  })
}

test('the totals beside one class of a budget are those of all its classes, once it is saved', async ({ page }) => {
  const oneTrip = Object.entries(greatest.budget!).filter(([name]) => !/^travel\[(?!0\])/.test(name))
  const path = await atPart(page, { section: 'budget', at: 'travel' }, Object.fromEntries(oneTrip))
  const figures = () =>
    page
      .locator('.vt-cell--total, .vt-class__head .vt-money, [aria-labelledby=totals] dd, .vt-in-sight .vt-range')
      .allInnerTexts()
  const before = await figures()
  await field(page, 'travel[0].fare').fill('77.50')
  await expect(page.locator('#travel-0 .vt-cell--total')).not.toHaveText(before[0]!)
  await expect(said(page)).toHaveText(saved)
  const live = await figures()
  expect(live).not.toEqual(before)
  await page.goto(path)
  expect(await figures()).toEqual(live)
})
