import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import { CallGlance } from '#app/calls/call-glance.tsx'
import { showCall } from '#app/calls/show-call.server.ts'
import en from '#app/i18n/en/calls.json' with { type: 'json' }
import * as edit from '#app/routes/calls.$call.edit.tsx'
import * as publication from '#app/routes/calls.$call.publication.tsx'
import * as questions from '#app/routes/calls.$call.questions.tsx'
import * as newCall from '#app/routes/calls.new.tsx'
import { LanguageContext } from '#app/ui/translate.tsx'
import { findCallByNumber } from '#db/queries/calls.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aPerson, must } from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'
import { completeCall } from './typed-call.ts'

async function published(app: TestApp, fields: Fields) {
  await app.setMoment('2027-01-15T12:00:00Z')
  const browser = officeBrowser(app, await aPerson(app, { roles: ['program'] }))
  const id = randomUUID()
  const typed = { ...completeCall(), ...fields }
  await browser.send(newCall, '/calls/new', { key: id, revision: '0', ...typed })
  const { body } = await browser.open(edit, `/calls/${id}/edit?check`, { call: id })
  await browser.send(publication, `/calls/${id}/publication`, { revision: '1' }, { call: id })
  const row = await findCallByNumber(app.db, String(typed.number))
  return { problems: body.problems, call: row?.call, browser }
}

test('a call asks what every call asks and what was ticked, in the order of the form', async ({ app }) => {
  const { call } = await published(app, { wholeForm: 'no', sections: ['risks', 'eligibility'] })
  expect(call?.sections).toEqual(['eligibility', 'project', 'carsi', 'places', 'need', 'budget', 'risks'])
  expect(call?.form).toEqual({})
})

test('a draft of before sections could be chosen asks what all calls asked then', async ({ app }) => {
  const { call } = await published(app, {})
  expect(call?.sections).toEqual(['project', 'carsi', 'places', 'need', 'budget', 'security'])
  expect(call?.form).toEqual({})
})

test('the whole form, who may apply and the share of others are kept with the call', async ({ app }) => {
  const { call } = await published(app, {
    wholeForm: 'yes',
    sections: ['eligibility'],
    eligibleTypes: ['nonprofit', 'university'],
    eligibleCountries: 'HN',
    costSharePercent: '10',
  })
  expect(call?.form).toEqual({
    wholeForm: true,
    eligibleTypes: ['nonprofit', 'university'],
    eligibleCountries: ['HN'],
    costSharePercent: 10,
  })
})

test('a share of others that is welcome and the text that counts are kept with the call', async ({ app }) => {
  const { call } = await published(app, { wholeForm: 'yes', costShareEncouraged: 'yes', authoritative: 'en' })
  expect(call?.form).toEqual({ wholeForm: true, costShareEncouraged: true, authoritative: 'en' })
  const shown = must(await showCall({ ...app, language: 'en' }, call!.number))
  const glance = createElement(CallGlance, { call: shown })
  const html = renderToStaticMarkup(createElement(LanguageContext.Provider, { value: 'en' }, glance))
  expect(html).toContain(en.page.costShareEncouraged)
  expect(html).toContain(en.form.authoritative)
})

test('where a share is required it is not welcome besides, and where partners say which text counts nothing is said', async ({
  app,
}) => {
  const { call } = await published(app, {
    wholeForm: 'yes',
    costSharePercent: '10',
    costShareEncouraged: 'yes',
    authoritative: 'applicant',
  })
  expect(call?.form).toEqual({ wholeForm: true, costSharePercent: 10 })
})

test('a call that requires files asks for attachments, ticked or not', async ({ app }) => {
  const { call } = await published(app, { wholeForm: 'no', requiredAttachments: ['registration', 'audit'] })
  expect(call?.sections).toEqual(['project', 'carsi', 'places', 'need', 'budget', 'attachments'])
  expect(call?.form).toEqual({ requiredAttachments: ['registration', 'audit'] })
})

test('what is no section, no kind, no country and no share is said at its field', async ({ app }) => {
  const wrong = {
    wholeForm: 'perhaps',
    sections: ['weather'],
    eligibleTypes: ['club'],
    eligibleCountries: ['XX'],
    costSharePercent: '91',
    costShareEncouraged: 'perhaps',
    authoritative: 'fr',
    requiredAttachments: ['photo'],
  }
  const { problems, call } = await published(app, wrong)
  const names = Object.keys(problems ?? {}).map((name) => name.replace(/\[.*/, ''))
  expect(names.sort()).toEqual([
    'authoritative',
    'costShareEncouraged',
    'costSharePercent',
    'eligibleCountries',
    'eligibleTypes',
    'requiredAttachments',
    'sections',
    'wholeForm',
  ])
  expect(call).toBeUndefined()
})

test('everybody reads the questions of a call, nobody those of one that is not published', async ({ app }) => {
  const { number } = await aCall(app)
  const hidden = await aCall(app, { status: 'draft' })
  const anybody = officeBrowser(app, await aPerson(app, { organization: 'Blue Morpho' }))
  app.statements.length = 0
  const read = await anybody.open(questions, `/calls/${number}/questions`, { call: number })
  expect(read).toMatchObject({ status: 200, body: { call: { number } } })
  expect(app.statements.length).toBeLessThanOrEqual(6)
  const path = `/calls/${hidden.number}/questions`
  expect(await anybody.open(questions, path, { call: hidden.number })).toMatchObject({ status: 404 })
})
