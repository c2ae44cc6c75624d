import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { completeCall } from '../integration/calls-admin/typed-call.ts'
import { startedWithFiles } from './support/draft-with-files.ts'
import { bytesOfFirstView, expectFitsPhone, expectNoBarrier, signInAs, speak } from './support/story.ts'

const FIRST_VIEW = 50 * 1024
const SENDING = 'main form[method=post] button[type=submit]:enabled'
const PROPOSAL = /^\/proposals\/[0-9a-f-]{36}$/

type Find = (page: Page) => Promise<string>
type Place = { who: string; find: Find; hasForm: boolean }

const at =
  (path: string): Find =>
  async () =>
    path

/** The first link of a page's content that matches, written as `to` says. */
const linked =
  (from: string, pattern: RegExp, to = '$&'): Find =>
  async (page) => {
    const [href] = await hrefs(page, from, pattern)
    if (!href) throw new Error(`nothing on ${from} leads to ${pattern}`)
    return href.replace(pattern, to)
  }

const onDesk = (act: string, to = act) => linked('/desk', new RegExp(`/${act}$`), `/${to}`)
const read = (who: string, ...finds: Find[]): Place[] => finds.map((find) => ({ who, find, hasForm: false }))
const fillIn = (who: string, ...finds: Find[]): Place[] => finds.map((find) => ({ who, find, hasForm: true }))

/** Likewise a link on one of the proposals' pages that are linked `from` there. */
const linkedWithin =
  (from: string, beneath: string, pattern: RegExp, to = '$&'): Find =>
  async (page) => {
    for (const proposal of await hrefs(page, from, PROPOSAL)) {
      const [href] = await hrefs(page, proposal + beneath, pattern)
      if (href) return href.replace(pattern, to)
    }
    throw new Error(`nothing linked from ${from} leads to ${pattern}`)
  }

const draft = (page: string) => linkedWithin('/desk', '', /\/sections\/project$/, page)

const invited: Find = (page) =>
  post(page, '/people/new', {
    key: randomUUID(),
    email: `${randomUUID()}@office.example`,
    name: 'Marta Funes',
    language: 'es',
    kind: 'office',
    roles: 'auditor',
  })

const ofInvited =
  (page: string): Find =>
  async (browser) =>
    (await invited(browser)).replace(/\?.*/, page)

const suspended: Find = async (page) => {
  const person = await ofInvited('')(page)
  await post(page, `${person}/suspension`, {})
  return `${person}/reactivation`
}

const welcome: Find = async (page) => {
  await signInAs(page, 'admin')
  await page.goto(await invited(page))
  const link = await page.locator('main code').first().innerText()
  await page.context().clearCookies()
  return new URL(link).pathname
}

const callDraft =
  (number: string, page: string): Find =>
  async (browser) => {
    const year = new Date().getUTCFullYear() + 1
    const dates = { 'opens.date': `${year}-02-01`, 'closes.date': `${year}-04-01` }
    const fields = { key: randomUUID(), revision: '0', do: 'save', ...completeCall(number, dates) }
    return (await post(browser, '/calls/new', fields)).replace(/\/edit.*/, `/${page}`)
  }

const publishedCall =
  (number: string, page: string): Find =>
  async (browser) => {
    const publication = await callDraft(number, 'publication')(browser)
    return (await post(browser, publication, { revision: '1', why: 'Abre el segundo ciclo.' })) + page
  }

const tags = linked('/pipeline?state=tracks', PROPOSAL, '$&/tags')

const confirmed: Find = async (page) => {
  const path = await tags(page)
  await page.goto(path)
  await page.locator(SENDING).last().click()
  await expect(page).not.toHaveURL(new RegExp(`${path}$`))
  return `${path}/removal`
}

/** Where somebody who may meets each route's page, with its form where it has one. */
const places: Record<string, Place[]> = {
  _index: read('nobody', at('/')),
  about: read('nobody', at('/about')),
  account: fillIn('author', at('/account')),
  'calls.$call._index': [...read('nobody', at('/calls/VEN-27-01')), ...read('author', at('/calls/VEN-27-02'))],
  'calls.$call.cancellation': fillIn('admin', publishedCall('VEN-90-03', '/cancellation')),
  'calls.$call.edit': fillIn('admin', callDraft('VEN-90-01', 'edit')),
  'calls.$call.extension': fillIn('admin', at('/calls/VEN-27-01/extension')),
  'calls.$call.proposals': fillIn('author', at('/calls/VEN-27-01/proposals')),
  'calls.$call.publication': fillIn('admin', callDraft('VEN-90-02', 'publication')),
  'calls._index': [...read('nobody', at('/calls')), ...read('program', at('/calls'))],
  'calls.new': fillIn('admin', at('/calls/new')),
  desk: [...read('author', at('/desk')), ...read('intake', at('/desk')), ...read('program', at('/desk'))],
  'past-awards': read('intake', at('/past-awards')),
  'people.$id._index': read('admin', invited),
  'people.$id.link': fillIn('admin', ofInvited('/link')),
  'people.$id.reactivation': fillIn('admin', suspended),
  'people.$id.roles': fillIn('admin', ofInvited('/roles')),
  'people.$id.suspension': fillIn('admin', ofInvited('/suspension')),
  'people._index': read('admin', at('/people')),
  'people.new': fillIn('admin', at('/people/new')),
  pipeline: [...read('intake', at('/pipeline')), ...read('program', at('/pipeline?goal=G4'))],
  procedure: read('nobody', at('/procedure')),
  'proposals.$id._index': [
    ...read('author', draft('')),
    ...read('approver', linked('/desk', /\/decision$/, '')),
    ...read('reviewer1', linked('/desk', /\/assessment$/, '')),
  ],
  'proposals.$id.admission': fillIn('intake', onDesk('admission')),
  'proposals.$id.assessment': fillIn('reviewer1', onDesk('assessment')),
  'proposals.$id.change-request': fillIn('intake', onDesk('admission', 'change-request')),
  'proposals.$id.check': fillIn('author', draft('/check')),
  'proposals.$id.decision': fillIn('approver', onDesk('decision')),
  'proposals.$id.decision_.refusal': fillIn('approver', onDesk('decision', 'decision/refusal')),
  'proposals.$id.finance': fillIn('finance', onDesk('finance')),
  'proposals.$id.history': read('auditor', linked('/pipeline', PROPOSAL, '$&/history')),
  'proposals.$id.ineligibility': fillIn('intake', onDesk('admission', 'ineligibility')),
  'proposals.$id.receipt': read('author', linkedWithin('/proposals', '', /\/receipt.*/)),
  'proposals.$id.reviewers': fillIn('program', onDesk('reviewers')),
  'proposals.$id.reviewers_.remove': fillIn(
    'program',
    linkedWithin('/pipeline?state=tracks', '/reviewers', /\/remove\?.*/),
  ),
  'proposals.$id.sections.$section': fillIn(
    'author',
    ...['project', 'carsi', 'places', 'need', 'budget', 'security'].map((key) => draft(`/sections/${key}`)),
  ),
  'proposals.$id.sections.attachments': fillIn('author', startedWithFiles),
  'proposals.$id.submission': fillIn('author', draft('/submission')),
  'proposals.$id.tags': fillIn('program', tags),
  'proposals.$id.tags_.removal': fillIn('program', confirmed),
  'proposals.$id.vetting': fillIn('vetting', onDesk('vetting')),
  'proposals.$id.vetting_.case': fillIn('vetting', onDesk('vetting/case')),
  'proposals.$id.withdrawal': fillIn('author', draft('/withdrawal')),
  'proposals._index': read('author', at('/proposals')),
  questions: read('nobody', at('/questions')),
  'sign-in': fillIn('nobody', at('/sign-in')),
  'welcome.$token': fillIn('nobody', welcome),
  'no route': read('nobody', at('/not-there')),
}

async function hrefs(page: Page, from: string, pattern: RegExp) {
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

async function inspect(page: Page, path: string, { hasForm } = { hasForm: false }) {
  await page.goto(path)
  await expect(page).toHaveTitle(/\S+ · Ventanilla/)
  await expect(page.locator('h1')).toHaveCount(1)
  const scripts = path.endsWith('/sections/attachments') ? 1 : 0
  expect(await page.locator('script').count(), `${path} has ${scripts} scripts`).toBe(scripts)
  if (hasForm) expect(await page.locator(SENDING).count(), `${path} has a form`).toBeGreaterThan(0)
  await expectNoBarrier(page)
  await expectFitsPhone(page)
}

test('every route that renders a page is visited', () => {
  const rendered = readdirSync('app/routes').filter((file) =>
    readFileSync(`app/routes/${file}`, 'utf8').includes('export default'),
  )
  expect(Object.keys(places).sort()).toEqual([...rendered.map((file) => file.replace('.tsx', '')), 'no route'].sort())
})

/** These only take a form; opened, they show the page that it stands on. */
const standsOn: Record<string, string> = {
  'proposals.$id.decision_.refusal': 'proposals.$id.decision',
  'proposals.$id.submission': 'proposals.$id.check',
}
const pageOf = (route: string) => standsOn[route] ?? route

const everyPlace = Object.entries(places).flatMap(([route, found]) => found.map((place) => ({ route, ...place })))

for (const [who, visited] of Map.groupBy(everyPlace, (place) => place.who)) {
  test(`${who}'s pages in both languages: no barrier, a phone's width, a title of its own, its form, no script`, async ({
    page,
  }) => {
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

test('a first view of a partner’s page takes at most 50 KiB, and no proposal of theirs has a barrier', async ({
  page,
}) => {
  await signInAs(page, 'author')
  const proposals = await hrefs(page, '/proposals', PROPOSAL)
  const [draft, ...others] = proposals
  const sections = ['project', 'carsi', 'places', 'need', 'budget', 'security'].map((key) => `${draft}/sections/${key}`)
  for (const path of others) await inspect(page, path)
  for (const path of ['/proposals', draft!, ...sections, `${draft}/check`, ...others]) {
    const bytes = await bytesOfFirstView(page, path)
    test.info().annotations.push({ type: 'bytes', description: `${path} ${bytes}` })
    expect(bytes, path).toBeGreaterThan(1000)
    expect(bytes, path).toBeLessThanOrEqual(FIRST_VIEW)
  }
})

test('the drawn procedure has a first view of at most 50 KiB in both languages', async ({ page }) => {
  for (const language of ['es', 'en'] as const) {
    await page.goto('/about')
    await speak(page, language)
    expect(await bytesOfFirstView(page, '/procedure')).toBeLessThanOrEqual(FIRST_VIEW)
    await expect(page.getByRole('img')).toHaveCount(4)
  }
})

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
