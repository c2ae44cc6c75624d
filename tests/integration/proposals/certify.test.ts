import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { showCheck } from '#app/proposals/show-check.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { saveSignatures } from '#db/queries/accounts.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, certifiedBy, completeAnswers, must } from '../../support/builders.ts'
import { anOffice, attempt, walk } from '../reviews/office.ts'

const form = (certified: ReturnType<typeof certifiedBy>) => ({ key: randomUUID(), revision: 0, certified })

test('what is certified is kept word for word in both languages, with the hour of the database', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  must(await submitProposal(app.as(author, 'es'), id, form({ ...certifiedBy(author), name: ' karla  MEJIA ' })))
  const version = (await findNewestVersion(app.db, id, 'en'))!
  expect(version.certification).toMatchObject({ version: '2026-1', readIn: 'es', name: 'karla  MEJIA' })
  const [truth] = version.certification!.statements
  expect(truth).toMatchObject({ key: 'truth', en: expect.stringContaining('Valle de la Guara') })
  expect(truth!.es).toContain('en nombre de Mancomunidad Valle de la Guara')
  expect(version.receipt).toMatchObject({
    receipt: {
      submittedAt: version.submittedAt.toISOString(),
      signer: 'Karla Mejía',
      contentHash: version.contentHash,
      version: 1,
    },
  })
})

test('an unticked statement or another’s name is told at its field, and nothing is handed in', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  const certified = { ticked: ['truth'], name: 'Óscar Paz' }
  const refusal = await submitProposal(app.as(author), id, { key: randomUUID(), revision: 0, certified })
  expect(refusal).toMatchObject({
    refusal: 'proposal.uncertified',
    status: 422,
    params: { errors: { 'certify.narcotics': ['tick'], signedName: [expect.stringContaining('Karla Mejía')] } },
  })
  expect(await listReviewEvents(app.db, id)).toEqual([])
})

test('what is missing is told before what is not certified', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app), completeAnswers({ security: { helps: '' } }))
  const refusal = await submitProposal(app.as(author), id, form({ ticked: [] as never, name: '' }))
  expect(refusal).toMatchObject({ refusal: 'proposal.incomplete' })
})

test('a colleague who signs does so in their own name', async ({ app }) => {
  const author = await anAuthor(app)
  const certifier = await aPerson(app, {
    name: 'Óscar Paz',
    organization: author.memberships[0]!.organization,
    role: 'certifier',
  })
  const { id } = await aDraft(app, author, await aCall(app))
  expect(await submitProposal(app.as(certifier), id, form(certifiedBy(author)))).toMatchObject({ status: 422 })
  must(await submitProposal(app.as(certifier), id, form(certifiedBy(certifier))))
  expect((await findNewestVersion(app.db, id, 'en'))!.receipt!.receipt.signer).toBe('Óscar Paz')
})

test('where two people sign, the statements stand on the page of the second', async ({ app }) => {
  const office = await anOffice(app)
  await saveSignatures(app.db, office.author.memberships[0]!.organizationId, true)
  const before = must(await showCheck(app.as(office.author), office.id))
  expect(before).toMatchObject({ act: 'send' })
  await walk(office, 'send')
  expect(must(await showCheck(app.as(office.author), office.id))).toMatchObject({ isToSign: true, mayHandIn: false })
  const signing = must(await showCheck(app.as(office.certifier), office.id))
  expect(signing).toMatchObject({ act: 'submit', mayHandIn: true })
  expect(signing.statements).toContain('narcotics')
  expect(await attempt(office, 'submit')).toEqual({ version: 1 })
})
