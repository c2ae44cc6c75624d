import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { expectFitsPhone, expectNoBarrier, PASSWORD, signInAs, speak } from './support/story.ts'

const CALL = 'VEN-27-01'

async function started(page: Page): Promise<string> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post(`${origin}/calls/${CALL}/proposals`, {
    form: { key: randomUUID() },
    headers: { origin },
    maxRedirects: 0,
  })
  return /\/proposals\/[0-9a-f-]{36}/.exec(answer.headers().location ?? '')![0]
}

async function writing(page: Page, who = 'author', section = 'need') {
  await signInAs(page, who)
  const path = `${await started(page)}/sections/${section}`
  await page.goto(path)
  await speak(page, 'es')
  return path
}

const said = (page: Page) => page.locator('[data-kept=line]')
const problem = (page: Page) => page.locator('[name=problem]')
const saved = /Guardado a las \d\d:\d\d/

async function stored(page: Page, path: string) {
  const answer = await page.request.get(path)
  return (await answer.text()).match(/name="problem"[^>]*>([^<]*)</)?.[1] ?? ''
}

test('what is typed is saved without a press, once, and Continue meets no conflict with it', async ({ page }) => {
  const path = await writing(page)
  await expect(page.locator('.vt-kept')).toBeHidden()
  await problem(page).fill('Nadie alumbra el parque.')
  await expect(said(page)).toHaveText('Todavía sin guardar')
  await expect(said(page)).toHaveText(saved)
  await expect(page.locator('.vt-kept button:visible, .vt-kept a:visible, [data-saved]:visible')).toHaveCount(0)
  expect(await stored(page, path)).toBe('Nadie alumbra el parque.')
  await expect(page.locator('[name=revision]')).toHaveValue('1')
  await expectNoBarrier(page)
  await expectFitsPhone(page)
  await problem(page).fill('Nadie alumbra el parque de noche.')
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await expect(page).toHaveURL(/sections\/budget/)
  expect(await stored(page, path)).toBe('Nadie alumbra el parque de noche.')
})

test('without a link it says so and keeps the text; with it the text is saved', async ({ page, context }) => {
  const path = await writing(page)
  await context.setOffline(true)
  await problem(page).fill('Escrito sin conexión')
  await expect(said(page)).toHaveText('Todavía sin guardar: no hay conexión. Su texto espera en este navegador.')
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await expect(problem(page)).toHaveValue('Escrito sin conexión')
  await context.setOffline(false)
  await expect(said(page)).toHaveText(saved)
  expect(await stored(page, path)).toBe('Escrito sin conexión')
  await page.reload()
  await expect(page.locator('[name=revision]')).toHaveValue('1')
  await expect(page.locator('.vt-kept')).toBeHidden()
})

/** It sends nothing on its way out, as a page that is only closed does. */
async function crash(page: Page) {
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await crashed
  await page.close()
}

test('a page that dies without a link has its text again when it is opened, and it can be discarded', async ({
  page,
  context,
}) => {
  const path = await writing(page)
  await context.setOffline(true)
  await problem(page).fill('No llegó')
  await expect(said(page)).toContainText('no hay conexión')
  await crash(page)
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(path)
  await expect(problem(again)).toHaveValue('No llegó')
  await expect(again.locator('[data-kept=restoredLine]')).toContainText('no se había guardado')
  await expect(said(again)).toHaveText(saved)
  expect(await stored(again, path)).toBe('No llegó')
  await again.getByRole('button', { name: 'Descartarlo' }).click()
  await expect(problem(again)).toHaveValue('')
  await expect.poll(() => stored(again, path)).toBe('')
})

test('a session that ended loses nothing, and signing out leaves nothing in the browser', async ({ page, context }) => {
  const path = await writing(page)
  await context.clearCookies()
  await problem(page).fill('Escrito sin sesión')
  await expect(said(page)).toContainText('Su sesión terminó')
  await page.getByRole('link', { name: 'Iniciar sesión y volver aquí' }).click()
  await page.locator('input[name=email]').fill('author@demo.example')
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('main form button[type=submit]').click()
  await expect(page).toHaveURL(new RegExp(path))
  await expect(problem(page)).toHaveValue('Escrito sin sesión')
  await expect(said(page)).toHaveText(saved)
  expect(await stored(page, path)).toBe('Escrito sin sesión')
  await problem(page).fill('Y algo más')
  await page.locator('form[action="/sign-out"] button').click()
  await expect(page).toHaveURL(/\/$/)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})

test('what another page saved meanwhile is not overwritten: both texts are shown', async ({ page, context }) => {
  const path = await writing(page)
  const other = await context.newPage()
  await other.goto(path)
  await problem(other).fill('Lo de ella')
  await expect(said(other)).toHaveText(saved)
  await problem(page).fill('Lo mío')
  await expect(said(page)).toContainText('Otra persona guardó')
  expect(await stored(page, path)).toBe('Lo de ella')
  await page.getByRole('button', { name: 'Ver los dos textos' }).click()
  await expect(page.locator('main table')).toContainText('Lo de ella')
  await expect(page.locator('main table')).toContainText('Lo mío')
  await page.getByRole('link', { name: 'Dejar lo guardado' }).click()
  await expect(problem(page)).toHaveValue('Lo de ella')
  await expect(page.locator('.vt-kept')).toBeHidden()
})

test('the totals of a budget are what the server says of it, and the words of a text are counted', async ({ page }) => {
  const path = await writing(page, 'author', 'budget')
  const fill = async (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value)
  await page.locator('#personnel:not([open]) > summary').click()
  await fill('personnel[0].monthlyRate', '1,250.50')
  await page.locator('.vt-in-sight button').click()
  const unread = page.locator('[data-unread] li')
  await expect(unread).toHaveCount(2)
  await fill('personnel[0].percent', '33')
  await expect(unread.filter({ visible: true })).toHaveText(/Meses/)
  await fill('personnel[0].months', '7')
  await expect(page.locator('[data-unread]')).toBeHidden()
  await page.locator('label[for=indirect-rule-deMinimis]').click()
  const figures = () =>
    page
      .locator('.vt-cell--total, .vt-class__head .vt-money, [aria-labelledby=totals] dd, .vt-in-sight .vt-range')
      .allInnerTexts()
  await expect(page.locator('#personnel-0 .vt-cell--total')).toHaveText('US$ 2,888.66')
  await expect(said(page)).toHaveText(saved)
  const live = await figures()
  await page.goto(path)
  expect(await figures()).toEqual(live)
  await fill('personnel[0].narrative', 'uno dos tres')
  await expect(page.locator('#personnel-0 .vt-words')).toContainText('Lleva 3')
})

const noStorage: [string, () => void][] = [
  [
    'closed',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('closed', 'SecurityError')
        },
      }),
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
]
for (const [state, act] of noStorage) {
  test(`a browser whose storage is ${state} saves all the same, and says that the text is nowhere else`, async ({
    page,
    context,
  }) => {
    await page.addInitScript(act)
    const path = await writing(page)
    await problem(page).fill('Sin almacén')
    await expect(said(page)).toHaveText(saved)
    expect(await stored(page, path)).toBe('Sin almacén')
    await context.setOffline(true)
    await problem(page).fill('Sin almacén ni conexión')
    await expect(said(page)).toContainText('no hay conexión')
    await expect(said(page)).toContainText('Deje abierta esta página')
    await context.setOffline(false)
    await expect(said(page)).toHaveText(saved)
    await page.getByRole('button', { name: 'Guardar y seguir' }).click()
    await expect(page).toHaveURL(/sections\/budget/)
    expect(await stored(page, path)).toBe('Sin almacén ni conexión')
  })
}
