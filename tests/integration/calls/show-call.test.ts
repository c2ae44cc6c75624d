import { expect } from 'vitest'
import { showCall } from '#app/calls/show-call.server.ts'
import { wayToStart } from '#app/calls/way-to-start.ts'
import { test } from '../../support/app.ts'
import { aCall, anAuthor, aPerson } from '../../support/builders.ts'

test('a published call is shown to anybody, with one statement', async ({ app }) => {
  const { number } = await aCall(app)
  app.statements.length = 0
  const call = await showCall({ ...app, language: 'es' }, number)
  expect(call).toMatchObject({ number, phase: 'open', title: 'Municipios que previenen la violencia', maxMonths: 24 })
  expect(app.statements).toHaveLength(1)
})

test('a call that is not published does not exist', async ({ app }) => {
  const { number } = await aCall(app, { status: 'draft' })
  const hidden = await showCall({ ...app, language: 'en' }, number)
  expect(hidden).toMatchObject({ refusal: 'call.notFound', status: 404 })
  expect(hidden).toEqual(await showCall({ ...app, language: 'en' }, 'no such call'))
})

test('who may start a proposal, and how', async ({ app }) => {
  const author = await anAuthor(app)
  const other = await anAuthor(app, 'Blue Morpho Youth Trust')
  const ofTwo = { ...author, memberships: [...author.memberships, ...other.memberships] }
  const certifier = await aPerson(app, { organization: 'Blue Morpho Youth Trust', role: 'certifier' })
  expect([null, author, ofTwo, certifier].map(wayToStart)).toEqual(['signIn', 'post', 'choose', 'notAuthor'])
})
