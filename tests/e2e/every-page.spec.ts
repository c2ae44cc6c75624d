import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { completeCall } from '../integration/calls-admin/typed-call.ts'
import { startedWithFiles } from './support/draft-with-files.ts'
import { bytesOfFirstView, expectFitsPhone, expectNoBarrier, signInAs, speak } from './support/story.ts'

const shortForm = ['project', 'carsi', 'places', 'need', 'budget', 'security']
const wholeForm = [
  ...['eligibility', 'organization', 'people', 'project', 'places', 'logic', 'indicators', 'budget', 'partners'],
  ...['security', 'capacity', 'risks', 'inclusion', 'lasting'],
]

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

/** The page of each act, on a case that is in the state. */
const onCase = (state: string, ...acts: string[]) =>
  acts.map((act) => linkedWithin(`/pipeline?state=${state}`, '', new RegExp(`/acts/${act}$`)))

const onOwn = (...acts: string[]) => acts.map((act) => linkedWithin('/proposals', '', new RegExp(`/acts/${act}$`)))

/** Somebody else's pages lead there. */
const foundBy =
  (who: string, find: Find): Find =>
  async (page) => {
    const theirs = await page.context().browser()!.newPage()
    await signInAs(theirs, who)
    const path = await find(theirs)
    await theirs.context().close()
    return path
  }

const inState = (state: string, page: string) => linked(`/pipeline?state=${state}`, PROPOSAL, `$&${page}`)
const discussed = linkedWithin('/pipeline?state=tracks', '', /\/acts\/concludeDiscussion$/, '/assessment/revision')
const notification = (page: string) => linked('/notifications', /^\/notifications\/[0-9a-f-]{36}$/, `$&${page}`)
const toSign = linkedWithin('/proposals', '', /\/acts\/returnToAuthor$/, '/check')
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
  await page.goto(await invited(page))
  return new URL(await page.locator('main code').first().innerText()).pathname
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

async function valuesOf(page: Page, path: string, selector: string) {
  await page.goto(path)
  return page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
}

const decided: Find = async (page) => {
  const cases = await valuesOf(page, '/decisions', 'main input[name=case]')
  return `/decisions/release?${cases.map((id) => `case=${id}`).join('&')}`
}

/** Of a fund whose awards are all signed: nothing is stopped, so that other tests find every case as it was. */
const stopped =
  (page: string): Find =>
  async (browser) => {
    const [open] = await hrefs(browser, '/suspensions', /^\/suspensions\/[0-9a-f-]{36}$/)
    if (open) return open + page
    const [fund] = await valuesOf(browser, '/suspensions', 'main option:has-text("CARSI 2024")')
    const why = 'Se revisan las cuentas del fondo.'
    const started = await post(browser, `/suspensions/new?of=${fund}`, { key: randomUUID(), why })
    return started.replace(/\?.*/, page)
  }

const profile = (page: string) => linked('/account', /^\/organizations\/[0-9a-f-]{36}\/profile$/, `$&${page}`)

/** A question to the office, asked by an author. */
const inquiry = (page: string) =>
  foundBy('author', async (browser) => {
    const key = randomUUID()
    await browser.goto('/about')
    await post(browser, '/calls/VEN-27-01/inquiries', { key, text: '¿Puede participar una alcaldía?' })
    return `/calls/VEN-27-01/inquiries/${key}${page}`
  })

/** More time for a draft, asked for by its author. */
const asksForTime = foundBy('author', async (browser) => {
  const path = await draft('/extension-request')(browser)
  const until = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10)
  await post(browser, path, { key: randomUUID(), until, reason: 'La crecida se llevó el puente.' }).catch(() => {})
  return `${path}/refusal`
})

/** Where somebody who may meets each route's page, with its form where it has one. */
const places: Record<string, Place[]> = {
  _index: read('nobody', at('/')),
  about: read('nobody', at('/about')),
  account: fillIn('author', at('/account')),
  'account_.calendar': fillIn('author', at('/account/calendar')),
  'calls.$call._index': [...read('nobody', at('/calls/VEN-27-01')), ...read('author', at('/calls/VEN-27-02'))],
  'calls.$call.amendment': fillIn('admin', at('/calls/VEN-27-01/amendment')),
  'calls.$call.archive': fillIn('admin', at('/calls/VEN-25-02/archive')),
  'calls.$call.cancellation': fillIn('admin', publishedCall('VEN-90-03', '/cancellation')),
  'calls.$call.edit': fillIn('admin', callDraft('VEN-90-01', 'edit')),
  'calls.$call.extension': fillIn('admin', at('/calls/VEN-27-01/extension')),
  'calls.$call.inquiries._index': [
    ...read('nobody', at('/calls/VEN-27-01/inquiries')),
    ...fillIn('author', at('/calls/VEN-27-01/inquiries')),
  ],
  'calls.$call.inquiries.$id._index': fillIn('program', inquiry('')),
  'calls.$call.inquiries.$id.dismissal': fillIn('program', inquiry('/dismissal')),
  'calls.$call.proposals': fillIn('author', at('/calls/VEN-27-01/proposals')),
  'calls.$call.publication': fillIn('admin', callDraft('VEN-90-02', 'publication')),
  'calls.$call.questions': read('nobody', at('/calls/VEN-27-01/questions'), at('/calls/VEN-27-06/questions')),
  'calls._index': [...read('nobody', at('/calls')), ...read('program', at('/calls'))],
  'calls.new': fillIn('admin', at('/calls/new')),
  'clocks._index': read('program', at('/clocks'), at('/clocks?country=HN')),
  'clocks.holidays._index': fillIn('admin', at('/clocks/holidays'), at('/clocks/holidays?country=HN')),
  'decisions._index': [...read('program', at('/decisions')), ...read('auditor', at('/decisions'))],
  'decisions.release': fillIn('program', decided),
  drafts: read('program', at('/drafts')),
  desk: [...read('author', at('/desk')), ...read('intake', at('/desk')), ...read('program', at('/desk'))],
  'funds.$id': fillIn('grants', linked('/funds', /^\/funds\/[0-9a-f-]{36}$/)),
  'funds._index': [...read('grants', at('/funds')), ...read('auditor', at('/funds'))],
  'funds.new': fillIn('grants', at('/funds/new')),
  'notifications.$id.$act': fillIn(
    'program',
    ...['holdNotification', 'endHold', 'clearNotification'].map((act) => notification(`/${act}`)),
  ),
  'notifications.$id._index': [...read('program', notification('')), ...read('auditor', notification(''))],
  'notifications._index': read('program', at('/notifications')),
  'notifications.new': fillIn('program', at('/notifications/new')),
  'organizations.$id': fillIn('admin', linked('/organizations', /^\/organizations\/[0-9a-f-]{36}$/)),
  'organizations.$id_.profile._index': read('author', profile('')),
  'organizations.$id_.profile.$section': fillIn(
    'author',
    ...['organization', 'people', 'capacity'].map((section) => profile(`/${section}`)),
  ),
  'organizations._index': [...read('admin', at('/organizations')), ...read('auditor', at('/organizations'))],
  'organizations.$id_.people': fillIn('author', linked('/account', /^\/organizations\/[0-9a-f-]{36}\/people$/)),
  'past-awards': read('intake', at('/past-awards')),
  'people.$id._index': [...read('admin', invited), ...read('auditor', linked('/people', /^\/people\/[^/]+$/))],
  'people.$id.absence': fillIn('admin', ofInvited('/absence')),
  'people.$id.languages': fillIn('admin', ofInvited('/languages')),
  'people.$id.link': fillIn('admin', ofInvited('/link')),
  'people.$id.reactivation': fillIn('admin', suspended),
  'people.$id.roles': fillIn('admin', ofInvited('/roles')),
  'people.$id.suspension': fillIn('admin', ofInvited('/suspension')),
  'people._index': [...read('admin', at('/people')), ...read('auditor', at('/people'))],
  'people.new': fillIn('admin', at('/people/new')),
  pipeline: [...read('intake', at('/pipeline')), ...read('program', at('/pipeline?goal=G4'))],
  procedure: read('nobody', at('/procedure')),
  'proposals.$id._index': [
    ...read('author', draft('')),
    ...read('approver', linked('/desk', /\/decision$/, '')),
    ...read('reviewer1', linked('/desk', /\/assessment$/, '')),
  ],
  'proposals.$id.acts.$act': [
    ...fillIn('certifier', ...onOwn('returnToAuthor')),
    ...fillIn('author3', ...onOwn('refuseAward', 'offerEvidence', 'contestCondition', 'fileReport')),
    ...fillIn('author4', ...onOwn('clarify')),
    ...fillIn('author6', ...onOwn('reconsider')),
    ...fillIn('reviewer1', linked('/desk', /\/assessment$/, '/acts/recuse')),
    ...fillIn('finance', ...onCase('tracks', 'startFinancialCheck')),
    ...fillIn('post', ...onCase('tracks', 'concur', 'object')),
    ...fillIn('program', ...onCase('changesRequested', 'extendDeadline')),
    ...fillIn('program', ...onCase('intake', 'suspend', 'handOver', 'requireVetting')),
    ...fillIn('program', ...onCase('suspended', 'resume')),
    ...fillIn('program', ...onCase('conceptDecision', 'invite', 'declineConcept')),
    ...fillIn('program', ...onCase('tracks', 'concludeDiscussion', 'deliverTranslation')),
    ...fillIn('program', ...onCase('decided', 'release', 'takeBackVerdict')),
    ...fillIn('program', ...onCase('approved', 'sendNotification', 'holdNotification', 'liftCondition')),
    ...fillIn('program', ...onCase('awarded', 'acceptReport', 'returnReport')),
    ...fillIn('approver', ...onCase('decision', 'sendBack')),
    ...fillIn('approver', ...onCase('approved', 'keepCondition', 'reviseCondition', 'waiveCondition')),
    ...fillIn('grants', ...onCase('approved', 'confirmRegistration'), ...onCase('awardReady', 'sign')),
    ...fillIn('grants', ...onCase('awarded', 'terminate')),
  ],
  'proposals.$id.admission': fillIn('intake', onDesk('admission')),
  'proposals.$id.assessment': fillIn('reviewer1', onDesk('assessment')),
  'proposals.$id.assessment_.revision': fillIn('reviewer1', foundBy('program', discussed)),
  'proposals.$id.award': [
    ...read('program', ...['decided', 'approved', 'awarded', 'closed'].map((state) => inState(state, '/award'))),
    ...read('auditor', inState('awarded', '/award')),
  ],
  'proposals.$id.correction': [
    ...read('intake', onDesk('admission', 'correction')),
    ...fillIn('intake', onDesk('admission', 'correction?field=places.community')),
  ],
  'proposals.$id.change-request': fillIn('intake', onDesk('admission', 'change-request')),
  'proposals.$id.check': [
    ...read('author', draft('/check')),
    ...fillIn('author2', draft('/check')),
    ...fillIn('certifier', toSign),
  ],
  'proposals.$id.copy': [...read('author', draft('/copy')), ...fillIn('author2', draft('/copy'))],
  'proposals.$id.decision': fillIn('approver', onDesk('decision')),
  'proposals.$id.decision_.conditions': fillIn('approver', onDesk('decision', 'decision/conditions')),
  'proposals.$id.decision_.refusal': fillIn('approver', onDesk('decision', 'decision/refusal')),
  'proposals.$id.dossier': [
    ...read('author', linkedWithin('/proposals', '', /\/dossier.*/)),
    ...read('auditor', inState('tracks', '/dossier?lang=en')),
  ],
  'proposals.$id.draft-file': fillIn('author2', draft('/draft-file')),
  'proposals.$id.draft-file_.sections': read('author2', draft('/draft-file/sections')),
  'proposals.$id.extension-request': fillIn('author2', draft('/extension-request')),
  'proposals.$id.extension-request_.refusal': fillIn('program', asksForTime),
  'proposals.$id.finance': fillIn('finance', onDesk('finance')),
  'proposals.$id.history': read('auditor', linked('/pipeline', PROPOSAL, '$&/history')),
  'proposals.$id.ineligibility': fillIn('intake', onDesk('admission', 'ineligibility')),
  'proposals.$id.procedure': [
    ...read('program', ...['tracks', 'closed'].map((state) => inState(state, '/procedure'))),
    ...read('auditor', inState('suspended', '/procedure')),
  ],
  'proposals.$id.receipt': read('author', linkedWithin('/proposals', '', /\/receipt.*/)),
  'proposals.$id.reviewers': fillIn('program', onDesk('reviewers')),
  'proposals.$id.reviewers_.remove': fillIn(
    'program',
    linkedWithin('/pipeline?state=tracks', '/reviewers', /\/remove\?.*/),
  ),
  'proposals.$id.sections.$section': [
    ...fillIn('author2', ...shortForm.map((key) => draft(`/sections/${key}`))),
    ...fillIn('author4', ...wholeForm.map((key) => draft(`/sections/${key}`))),
  ],
  'proposals.$id.sections.$section_.history': read('author2', draft('/sections/need/history?one=0&other=1')),
  'proposals.$id.sections.$section_.restoration': read('author2', draft('/sections/need/restoration?revision=1')),
  'proposals.$id.sections.attachments': fillIn('author', startedWithFiles),
  'proposals.$id.submission': fillIn('author2', draft('/submission')),
  'proposals.$id.tags': fillIn('program', tags),
  'proposals.$id.tags_.removal': fillIn('program', confirmed),
  'proposals.$id.vetting': fillIn('vetting', onDesk('vetting')),
  'proposals.$id.vetting_.case': fillIn('vetting', onDesk('vetting/case')),
  'proposals.$id.withdrawal': fillIn('author', draft('/withdrawal')),
  'proposals.$id.writers': fillIn('author2', draft('/writers')),
  'proposals._index': read('author', at('/proposals')),
  questions: read('nobody', at('/questions')),
  'sign-in': fillIn('nobody', at('/sign-in')),
  'suspensions.$id._index': [...read('program', stopped('')), ...read('auditor', foundBy('program', stopped('')))],
  'suspensions.$id.end': fillIn('program', stopped('/end')),
  'suspensions._index': read('program', at('/suspensions')),
  'suspensions.new': fillIn('program', at('/suspensions/new?of=HN')),
  'welcome.$token': fillIn('nobody', foundBy('admin', welcome)),
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
  const scripts = /\/proposals\/[^/]+\/sections\/[^/?]+(\?|$)/.test(path) ? 1 : 0
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
  'calls.$call.inquiries.$id.dismissal': 'calls.$call.inquiries.$id._index',
  'proposals.$id.decision_.refusal': 'proposals.$id.decision',
  'proposals.$id.submission': 'proposals.$id.check',
  'proposals.$id.draft-file_.sections': 'proposals.$id.draft-file',
}
const pageOf = (route: string) => standsOn[route] ?? route

const everyPlace = Object.entries(places).flatMap(([route, found]) => found.map((place) => ({ route, ...place })))

for (const [who, visited] of Map.groupBy(everyPlace, (place) => place.who)) {
  test(`${who}'s pages in both languages: no barrier, a phone's width, a title of its own, its form, no script`, async ({
    page,
  }) => {
    test.slow()
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
  const [draft, ...others] = await hrefs(page, '/proposals', PROPOSAL)
  const sections = ['project', 'carsi', 'places', 'need', 'budget', 'security'].map((key) => `${draft}/sections/${key}`)
  await expectLight(page, ['/proposals', draft!, ...sections, `${draft}/check`, ...others])
  for (const path of others) await inspect(page, path)
  await signInAs(page, 'author3')
  const followed = await hrefs(page, '/proposals', PROPOSAL)
  await expectLight(page, followed)
  for (const path of followed) await inspect(page, path)
})

async function expectLight(page: Page, paths: string[]) {
  for (const path of paths) {
    const bytes = await bytesOfFirstView(page, path)
    test.info().annotations.push({ type: 'bytes', description: `${path} ${bytes}` })
    expect(bytes, path).toBeGreaterThan(1000)
    expect(bytes, path).toBeLessThanOrEqual(FIRST_VIEW)
  }
}

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
