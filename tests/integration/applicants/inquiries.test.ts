import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { showDesk } from '#app/desk/show-desk.server.ts'
import { dismissInquiry, publishInquiry } from '#app/inquiries/answer-inquiry.server.ts'
import { askOffice } from '#app/inquiries/ask-office.server.ts'
import { inquiriesOf, showInquiries, showInquiry } from '#app/inquiries/show-inquiries.server.ts'
import { mailInquiry } from '#app/jobs/mail-inquiry.server.ts'
import type { Person } from '#app/people/person.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import * as callPage from '#app/routes/calls.$call._index.tsx'
import * as page from '#app/routes/calls.$call.inquiries._index.tsx'
import * as answerPage from '#app/routes/calls.$call.inquiries.$id._index.tsx'
import * as dismissal from '#app/routes/calls.$call.inquiries.$id.dismissal.tsx'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, anAuthor, aPerson, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'

const published = {
  question: { en: 'May a town apply?', es: '¿Puede participar una alcaldía?' },
  answer: { en: 'Yes, with a partner.', es: 'Sí, con un socio.' },
}
const asking = (text = '¿Puede Guara participar?') => ({ key: randomUUID(), text })
const visitor = (app: TestApp, person: Person | null = null, language: 'en' | 'es' = 'en') => ({
  ...app,
  person,
  language,
})

async function anInquiry(app: TestApp) {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const keeper = await aPerson(app, { roles: ['program'] })
  const { id } = must(await askOffice(app.as(author, 'es'), call.number, asking()))
  return { author, call, keeper, id, office: app.as(keeper) }
}

test('asked, answered and published in both languages, without who asked', async ({ app }) => {
  const { author, call, id, office } = await anInquiry(app)
  expect(must(await showInquiry(office, call.number, id))).toMatchObject({
    text: '¿Puede Guara participar?',
    question: { es: '¿Puede Guara participar?', en: '' },
    askedBy: author.name,
  })
  expect(await publishInquiry(office, call.number, id, published)).toBeUndefined()
  for (const language of ['en', 'es'] as const) {
    const shown = must(await showInquiries(visitor(app, null, language), call.number))
    expect(shown.published).toMatchObject([
      { question: published.question[language], answer: published.answer[language] },
    ])
    expect(shown).toMatchObject({ own: [], waiting: null, way: 'signIn' })
    for (const secret of ['Guara', author.name, author.id]) expect(JSON.stringify(shown)).not.toContain(secret)
    expect((await inquiriesOf(visitor(app, null, language), call.id)).published).toHaveLength(1)
  }
  const own = must(await showInquiries(visitor(app, author), call.number)).own
  expect(own).toMatchObject([{ text: '¿Puede Guara participar?', status: 'published' }])
})

test('before it is answered only the organisation and who keeps calls read it', async ({ app }) => {
  const { author, call, id } = await anInquiry(app)
  const colleague = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  const seen = async (person: Person | null) =>
    JSON.stringify(await showInquiries(visitor(app, person), call.number)).includes('Guara participar')
  expect([await seen(author), await seen(colleague), await seen(null)]).toEqual([true, true, false])
  expect(await seen(await anAuthor(app, 'Blue Morpho Youth Trust'))).toBe(false)
  for (const role of officeRoleNames) {
    const person = await aPerson(app, { roles: [role] })
    const keeps = role === 'program' || role === 'administrator'
    expect([role, await seen(person)]).toEqual([role, keeps])
    expect([role, (await showDesk(app.as(person))).messages.map((one) => one.id)]).toEqual([role, keeps ? [id] : []])
    const outcome = await publishInquiry(app.as(person), call.number, id, { ...published, seen: 'x' })
    expect([role, outcome?.refusal]).toEqual([role, keeps ? 'inquiry.changedMeanwhile' : 'notAllowed'])
  }
  expect((await showInquiry(app.as(author), call.number, id)) as object).toMatchObject({ status: 403 })
})

test('until its own day, or its closing; before it opens, and not once it is over', async ({ app }) => {
  const author = app.as(await anAuthor(app))
  const questionsUntil = new Date('2030-02-01T05:59:00Z')
  const dated = await aCall(app, { questionsUntil, closesAt: new Date('2030-03-01T00:00:00Z') })
  const open = await aCall(app, { closesAt: new Date('2030-03-01T00:00:00Z') })
  const upcoming = await aCall(app, {
    opensAt: new Date('2030-02-20T00:00:00Z'),
    closesAt: new Date('2030-03-01T00:00:00Z'),
  })
  const cancelled = await aCall(app, { status: 'cancelled', closesAt: new Date('2030-03-01T00:00:00Z') })
  await app.setMoment(new Date(questionsUntil.getTime() - 1))
  for (const call of [dated, open, upcoming]) must(await askOffice(author, call.number, asking()))
  expect(await askOffice(author, cancelled.number, asking())).toMatchObject({ refusal: 'inquiry.tooLate' })
  await app.setMoment(questionsUntil)
  expect(await askOffice(author, dated.number, asking())).toMatchObject({ refusal: 'inquiry.tooLate', status: 409 })
  expect(must(await showInquiries(visitor(app, author.person), dated.number)).way).toBe('over')
  must(await askOffice(author, open.number, asking()))
  await app.setMoment('2030-03-01T00:00:00Z')
  expect(await askOffice(author, open.number, asking())).toMatchObject({ refusal: 'inquiry.tooLate' })
  expect(await askOffice(author, 'nothing', asking())).toMatchObject({ refusal: 'call.notFound' })
})

test('five an hour for a person, whatever the call; the same form twice is one', async ({ app }) => {
  const author = await anAuthor(app)
  const calls = [await aCall(app), await aCall(app)]
  await app.setMoment('2026-12-01T12:00:00Z')
  const form = asking('First')
  for (const text of ['First', 'First']) must(await askOffice(app.as(author), calls[0]!.number, { ...form, text }))
  for (const index of [1, 2, 3, 4]) must(await askOffice(app.as(author), calls[index % 2]!.number, asking()))
  expect(await askOffice(app.as(author), calls[1]!.number, asking())).toMatchObject({
    refusal: 'inquiry.tooMany',
    status: 429,
  })
  must(await askOffice(app.as(await anAuthor(app)), calls[1]!.number, asking()))
  await app.setMoment('2026-12-01T13:00:01Z')
  must(await askOffice(app.as(author), calls[1]!.number, asking()))
  const other = await anAuthor(app)
  expect(await askOffice(app.as(other), calls[0]!.number, form)).toMatchObject({ refusal: 'keyReused' })
})

test('the office asks nothing of itself, and answers nothing of its own organisation on its desk', async ({ app }) => {
  const { author, call } = await anInquiry(app)
  expect(await askOffice(app.as(await aPerson(app, { roles: ['program'] })), call.number, asking())).toMatchObject({
    refusal: 'partnersOnly',
  })
  const both = await aPerson(app, { roles: ['program'], organization: author.memberships[0]!.organization })
  expect((await showDesk(app.as(both))).messages).toEqual([])
})

test('answered to the organisation alone; then published all the same; a correction is published too', async ({
  app,
}) => {
  const { author, call, id, office } = await anInquiry(app)
  const seen = async () => must(await showInquiry(office, call.number, id)).seen
  expect(await dismissInquiry(office, call.number, id, { reason: 'See page 3.' })).toBeUndefined()
  const own = async () => must(await showInquiries(visitor(app, author), call.number)).own[0]
  expect(await own()).toMatchObject({ status: 'setAside', reason: 'See page 3.' })
  expect(must(await showInquiries(visitor(app), call.number)).published).toEqual([])
  expect((await showDesk(office)).messages).toEqual([])
  expect(await publishInquiry(office, call.number, id, published)).toMatchObject({
    refusal: 'inquiry.changedMeanwhile',
    status: 409,
  })
  expect(await publishInquiry(office, call.number, id, { ...published, seen: await seen() })).toBeUndefined()
  const corrected = { ...published, answer: { en: 'No.', es: 'No.' }, seen: await seen() }
  expect(await publishInquiry(office, call.number, id, corrected)).toBeUndefined()
  expect(must(await showInquiries(visitor(app), call.number)).published).toMatchObject([{ answer: 'No.' }])
  const otherCall = await aCall(app)
  expect(await publishInquiry(office, otherCall.number, id, published)).toMatchObject({ refusal: 'inquiry.notFound' })
  expect(await showInquiry(office, otherCall.number, id)).toMatchObject({ refusal: 'inquiry.notFound' })
})

test('mail to who keeps the call and to who asked; no text of theirs travels in it', async ({ app }) => {
  const { author, call, keeper, id, office } = await anInquiry(app)
  const elsewhere = await aPerson(app, { roles: ['program'], countries: ['XX'] })
  const mails = () => readdirSync(join(app.config.dataDir, 'mail')).sort()
  await mailInquiry(app, { id: 'asked', params: { inquiryId: id } }, 'inquiryAsked')
  expect(mails()).toContain(`asked.${keeper.id}.eml`)
  expect(mails()).not.toContain(`asked.${elsewhere.id}.eml`)
  must(await publishInquiry(office, call.number, id, published))
  await mailInquiry(app, { id: 'answered', params: { inquiryId: id } }, 'inquiryAnswered')
  expect(mails()).toContain(`answered.${author.id}.eml`)
  for (const file of mails())
    expect(readFileSync(join(app.config.dataDir, 'mail', file), 'utf8')).not.toMatch(/Guara participar|alcald/)
})

test('the form takes a thousand characters, hostile ones too, and says what is wrong at its field', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const browser = officeBrowser(app, author)
  const params = { call: call.number }
  const send = (fields: Record<string, string>) =>
    browser.send(page, `/calls/${call.number}/inquiries`, { key: randomUUID(), ...fields }, params)
  const hostile = `<img src=x onerror=alert(1)>\r\n${'ñ'.repeat(960)}\u0000\ud800`
  expect(await send({ text: hostile })).toMatchObject({ status: 303, to: `/calls/${call.number}/inquiries?asked` })
  for (const text of ['', '   ', 'ñ'.repeat(1001)]) {
    const answer = await send({ text })
    expect([answer.status, Object.keys(answer.body.errors!)]).toEqual([422, ['text']])
  }
  const office = officeBrowser(app, await aPerson(app, { roles: ['administrator'] }))
  const { id } = must(await showInquiries(visitor(app, author), call.number)).own[0]!
  const at = { call: call.number, id }
  const path = `/calls/${call.number}/inquiries/${id}`
  const half = await office.send(answerPage, path, { 'question.en': 'Q', 'answer.es': 'R' }, at)
  expect([half.status, Object.keys(half.body.errors!).sort()]).toEqual([422, ['answer.en', 'question.es']])
  expect((await office.send(dismissal, `${path}/dismissal`, { reason: '' }, at)).status).toBe(422)
  expect(await office.send(dismissal, `${path}/dismissal`, { reason: 'No.', seen: '' }, at)).toMatchObject({
    status: 303,
  })
  expect((await browser.send(answerPage, path, {}, at)).status).toBe(403)
  expect((await officeBrowser(app, null).send(page, `/calls/${call.number}/inquiries`, {}, params)).to).toMatch(
    /^\/sign-in/,
  )
})

test('a call’s page and its questions take few statements, with one published or thirty', async ({ app }) => {
  const { author, call, office } = await anInquiry(app)
  const counts: number[][] = []
  for (const more of [1, 12]) {
    for (let made = 0; made < more; made++) {
      const asker = await anAuthor(app)
      const { id } = must(await askOffice(app.as(asker), call.number, asking()))
      must(await publishInquiry(office, call.number, id, published))
    }
    app.statements.length = 0
    const shown = await officeBrowser(app, author).open(callPage, `/calls/${call.number}`, { call: call.number })
    const onCall = app.statements.length
    app.statements.length = 0
    must(await showInquiries(visitor(app, author), call.number))
    counts.push([onCall, app.statements.length])
    expect((shown.body as { inquiries: { published: unknown[] } }).inquiries.published.length).toBeLessThanOrEqual(5)
  }
  expect(counts).toEqual([
    [3, 2],
    [3, 2],
  ])
})
