import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { showDossier } from '#app/reviews/show-dossier.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { loader } from '#app/routes/proposals.$id.dossier.tsx'
import { test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSavedSection,
  aSubmission,
  certifiedBy,
  completeAnswers,
  must,
  revisionOf,
} from '../../support/builders.ts'
import { sentBack } from '../../support/ways.ts'

const show = async (...args: Parameters<typeof showDossier>) => must(await showDossier(...args))

test('every answer of the newest version, who handed it in, and what was certified in the language chosen', async ({
  app,
}) => {
  const { id, author } = await aSubmission(app)
  const dossier = await show(app.as(author, 'es'), id, { language: 'en' })
  expect(dossier).toMatchObject({ language: 'en', newest: 1, signer: 'Karla Mejía', version: { number: 1 } })
  expect(dossier.version.answers.need?.whyNow).toBe('La política municipal de juventud se aprobó en mayo.')
  expect(dossier.certification?.statements[0]?.en).toContain('true and complete')
  expect(dossier.tags?.partner).toBeDefined()
  expect(JSON.stringify(dossier.version.asked)).toContain('What is the problem')
})

test('an earlier version reads as it was handed in, without what counts now', async ({ app }) => {
  const submission = await aSubmission(app)
  const { id, author } = submission
  await sentBack(app, submission, [{ question: 'budget', reason: 'Too much.' }])
  const { budget } = completeAnswers({ budget: { 'supplies[0].units': '5' } })
  await aSavedSection(app, author, id, 'budget', budget, 1)
  const form = { key: randomUUID(), revision: await revisionOf(app, id), certified: certifiedBy(author) }
  must(await submitProposal(app.as(author), id, form))
  const first = await show(app.as(author), id, { number: 1, language: 'es' })
  expect(first).toMatchObject({ newest: 2, tags: null })
  expect(first.version.answers.budget?.['supplies[0].units']).not.toBe('5')
  const second = await show(app.as(author), id, { language: 'es' })
  expect(second.version.answers.budget?.['supplies[0].units']).toBe('5')
})

test('the office reads it by policy: who need no names get none', async ({ app }) => {
  const { id } = await aSubmission(app)
  const intake = await show(app.as(await aPerson(app, { roles: ['intake'] })), id, { language: 'es' })
  expect(intake).toMatchObject({ signer: 'Karla Mejía', version: { hidesPersonal: false } })
  const program = await show(app.as(await aPerson(app, { roles: ['program'] })), id, { language: 'es' })
  expect(program).toMatchObject({ signer: null, version: { hidesPersonal: true } })
  expect(JSON.stringify(program)).not.toContain('Karla')
})

test('for others it does not exist, nor does a version that was never handed in', async ({ app }) => {
  const { id, author, call } = await aSubmission(app)
  const draft = await aDraft(app, author, call)
  const wish = { language: 'es' } as const
  const strangers = [
    await anAuthor(app, 'Blue Morpho Youth Trust'),
    await aPerson(app, { roles: ['reviewer'] }),
    await aPerson(app, { roles: ['program'], countries: ['PA'] }),
  ]
  for (const stranger of strangers) {
    const hidden = await showDossier(app.as(stranger), id, wish)
    expect(hidden).toMatchObject({ refusal: 'review.notFound', status: 404 })
    expect(hidden).toEqual(await showDossier(app.as(stranger), 'x', wish))
  }
  const noVersion = { refusal: 'receipt.noVersion', status: 404 }
  expect(await showDossier(app.as(author), draft.id, wish)).toMatchObject(noVersion)
  for (const number of [0, 2])
    expect(await showDossier(app.as(author), id, { ...wish, number })).toMatchObject(noVersion)
})

test('a language that there is not is the reader’s own', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const ask = async (query: string) => {
    const request = new Request(`http://localhost/proposals/${id}/dossier?${query}`)
    const args = { request, params: { id }, context: app.as(author, 'es') } as unknown as Parameters<typeof loader>[0]
    return (await (await loader(args)).json()).dossier.language
  }
  expect([await ask(''), await ask('lang=en'), await ask('lang=fr'), await ask('lang=__proto__')]).toEqual([
    'es',
    'en',
    'es',
    'es',
  ])
})

test('three statements', async ({ app }) => {
  const { id, author } = await aSubmission(app, { call: await aCall(app) })
  app.statements.length = 0
  await showDossier(app.as(author), id, { language: 'en' })
  expect(app.statements).toHaveLength(3)
})
