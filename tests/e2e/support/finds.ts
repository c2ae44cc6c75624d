import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { completeCall } from '../../integration/calls-admin/typed-call.ts'
import { signInAs } from './story.ts'

/** The button of a form that can be sent. */
export const SENDING = 'main form[method=post] button[type=submit]:enabled'
export const PROPOSAL = /^\/proposals\/[0-9a-f-]{36}$/

type Find = (page: Page) => Promise<string>
export type Place = { who: string; find: Find; hasForm: boolean }

export const at =
  (path: string): Find =>
  async () =>
    path

/** The first link of a page's content that matches, written as `to` says. */
export const linked =
  (from: string, pattern: RegExp, to = '$&'): Find =>
  async (page) => {
    const [href] = await hrefs(page, from, pattern)
    if (!href) throw new Error(`nothing on ${from} leads to ${pattern}`)
    return href.replace(pattern, to)
  }

export const onDesk = (act: string, to = act) => linked('/desk', new RegExp(`/${act}$`), `/${to}`)
export const read = (who: string, ...finds: Find[]): Place[] => finds.map((find) => ({ who, find, hasForm: false }))
export const fillIn = (who: string, ...finds: Find[]): Place[] => finds.map((find) => ({ who, find, hasForm: true }))

/** Likewise a link on one of the proposals' pages that are linked `from` there. */
export const linkedWithin =
  (from: string, beneath: string, pattern: RegExp, to = '$&'): Find =>
  async (page) => {
    for (const proposal of await hrefs(page, from, PROPOSAL)) {
      const [href] = await hrefs(page, proposal + beneath, pattern)
      if (href) return href.replace(pattern, to)
    }
    throw new Error(`nothing linked from ${from} leads to ${pattern}`)
  }

/** The page of each act, on a case that is in the state. */
export const onCase = (state: string, ...acts: string[]) =>
  acts.map((act) => linkedWithin(`/pipeline?state=${state}`, '', new RegExp(`/acts/${act}$`)))

export const onOwn = (...acts: string[]) =>
  acts.map((act) => linkedWithin('/proposals', '', new RegExp(`/acts/${act}$`)))

/** Somebody else's pages lead there. */
export const foundBy =
  (who: string, find: Find): Find =>
  async (page) => {
    const theirs = await page.context().browser()!.newPage()
    await signInAs(theirs, who)
    const path = await find(theirs)
    await theirs.context().close()
    return path
  }

export const inState = (state: string, page: string) => linked(`/pipeline?state=${state}`, PROPOSAL, `$&${page}`)
export const discussed = linkedWithin(
  '/pipeline?state=tracks',
  '',
  /\/acts\/concludeDiscussion$/,
  '/assessment/revision',
)
export const notification = (page: string) => linked('/notifications', /^\/notifications\/[0-9a-f-]{36}$/, `$&${page}`)
export const toSign = linkedWithin('/proposals', '', /\/acts\/returnToAuthor$/, '/check')
export const draft = (page: string) => linkedWithin('/desk', '', /\/sections\/project$/, page)

export const invited: Find = (page) =>
  post(page, '/people/new', {
    key: randomUUID(),
    email: `${randomUUID()}@office.example`,
    name: 'Marta Funes',
    language: 'es',
    kind: 'office',
    roles: 'auditor',
  })

export const ofInvited =
  (page: string): Find =>
  async (browser) =>
    (await invited(browser)).replace(/\?.*/, page)

export const suspended: Find = async (page) => {
  const person = await ofInvited('')(page)
  await post(page, `${person}/suspension`, {})
  return `${person}/reactivation`
}

export const welcome: Find = async (page) => {
  await page.goto(await invited(page))
  return new URL(await page.locator('main code').first().innerText()).pathname
}

export const callDraft =
  (number: string, page: string): Find =>
  async (browser) => {
    const year = new Date().getUTCFullYear() + 1
    const dates = { 'opens.date': `${year}-02-01`, 'closes.date': `${year}-04-01` }
    const fields = { key: randomUUID(), revision: '0', do: 'save', ...completeCall(number, dates) }
    return (await post(browser, '/calls/new', fields)).replace(/\/edit.*/, `/${page}`)
  }

export const publishedCall =
  (number: string, page: string): Find =>
  async (browser) => {
    const publication = await callDraft(number, 'publication')(browser)
    return (await post(browser, publication, { revision: '1', why: 'Abre el segundo ciclo.' })) + page
  }

export const tags = linked('/pipeline?state=tracks', PROPOSAL, '$&/tags')

export const confirmed: Find = async (page) => {
  const path = await tags(page)
  await page.goto(path)
  await page.locator(SENDING).last().click()
  await expect(page).not.toHaveURL(new RegExp(`${path}$`))
  return `${path}/removal`
}

async function valuesOf(page: Page, path: string, selector: string) {
  await page.goto(path)
  return page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
}

export const decided: Find = async (page) => {
  const cases = await valuesOf(page, '/decisions', 'main input[name=case]')
  return `/decisions/release?${cases.map((id) => `case=${id}`).join('&')}`
}

/** Of a fund whose awards are all signed: nothing is stopped, so that other tests find every case as it was. */
export const stopped =
  (page: string): Find =>
  async (browser) => {
    const [open] = await hrefs(browser, '/suspensions', /^\/suspensions\/[0-9a-f-]{36}$/)
    if (open) return open + page
    const [fund] = await valuesOf(browser, '/suspensions', 'main option:has-text("CARSI 2024")')
    const why = 'Se revisan las cuentas del fondo.'
    const started = await post(browser, `/suspensions/new?of=${fund}`, { key: randomUUID(), why })
    return started.replace(/\?.*/, page)
  }

export const profile = (page: string) => linked('/account', /^\/organizations\/[0-9a-f-]{36}\/profile$/, `$&${page}`)

/** A question to the office, asked by an author. */
export const inquiry = (page: string) =>
  foundBy('author', async (browser) => {
    const key = randomUUID()
    await browser.goto('/about')
    await post(browser, '/calls/VEN-27-01/inquiries', { key, text: '¿Puede participar una alcaldía?' })
    return `/calls/VEN-27-01/inquiries/${key}${page}`
  })

/** More time for a draft, asked for by its author. */
export const asksForTime = foundBy('author', async (browser) => {
  const path = await draft('/extension-request')(browser)
  const until = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10)
  await post(browser, path, { key: randomUUID(), until, reason: 'La crecida se llevó el puente.' }).catch(() => {})
  return `${path}/refusal`
})

export async function hrefs(page: Page, from: string, pattern: RegExp) {
  await page.goto(from)
  const all = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const wherever = all.map((href) => href.replace(/\?from=.*$/, ''))
  return [...new Set(wherever.filter((href) => pattern.test(href)))]
}

/** Sends a form as its page would; where it leads. */
async function post(page: Page, path: string, fields: Record<string, string | string[]>) {
  const entries = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  const answer = await page.request.post(path, {
    data: new URLSearchParams(entries).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url()).origin },
    maxRedirects: 0,
  })
  expect(answer.status(), path).toBe(303)
  return answer.headers().location!
}
