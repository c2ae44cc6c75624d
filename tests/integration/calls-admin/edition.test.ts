import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as page from '#app/routes/calls.$call._index.tsx'
import * as edit from '#app/routes/calls.$call.edit.tsx'
import * as publication from '#app/routes/calls.$call.publication.tsx'
import * as start from '#app/routes/calls.new.tsx'
import { findCall } from '#db/queries/call-acts.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson } from '../../support/builders.ts'
import { type Fields, officeBrowser } from '../../support/office-browser.ts'
import { completeCall } from './typed-call.ts'

/** Writes a call with these answers and publishes it; its edition, or what is wrong. */
async function published(app: TestApp, answers: Fields) {
  await app.setMoment('2027-01-01T12:00:00Z')
  const browser = officeBrowser(app, await aPerson(app, { roles: ['program'] }))
  const key = randomUUID()
  await browser.send(start, '/calls/new', { key, revision: '0', ...completeCall('VEN-28-07', answers) })
  const { body } = await browser.open(edit, `/calls/${key}/edit?check`, { call: key })
  await browser.send(publication, `/calls/${key}/publication`, { revision: '1' }, { call: key })
  const shown = await browser.open(page, '/calls/VEN-28-07', { call: 'VEN-28-07' })
  return { edition: (await findCall(app.db, key))?.edition, problems: body.problems, shown: shown.body.call }
}

test('a published call keeps the rules that its form asked for', async ({ app }) => {
  const { edition, shown } = await published(app, {
    stages: '2',
    large: '250,000',
    scoreSpread: '1,5',
    concurrence: 'yes',
    panelReads: ['es'],
    notification: 'no',
    reportMonths: '6',
  })
  expect(edition).toEqual({
    ...{ quorum: 2, floorCents: 5_000_000, ceilingCents: 40_000_050, maxMonths: 24 },
    ...{ stages: 2, largeCents: 25_000_000, scoreSpread: 150, concurrence: true },
    ...{ panelReads: ['es'], notification: false, reportMonths: 6 },
  })
  expect(shown).toMatchObject({ hasTwoStages: true })
})

test('what is left blank is left to the rule of the procedure', async ({ app }) => {
  const { edition, shown } = await published(app, {})
  expect(edition).toEqual({
    ...{ quorum: 2, floorCents: 5_000_000, ceilingCents: 40_000_050, maxMonths: 24 },
    ...{ stages: 1, reportMonths: 3 },
  })
  expect(shown).toMatchObject({ hasTwoStages: false })
})

test.for([
  ['scoreSpread', '5', 'notPoints'],
  ['scoreSpread', '0', 'notPoints'],
  ['scoreSpread', 'two', 'notPoints'],
  ['reportMonths', '0', 'between?{"min":1,"max":12}'],
  ['large', 'much', 'notMoney'],
] as const)('%s cannot be %s', async ([name, text, problem], { app }) => {
  const { problems, edition } = await published(app, { [name]: text })
  expect([problems, edition]).toEqual([{ [name]: [problem] }, undefined])
})
