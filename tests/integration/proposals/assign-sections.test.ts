import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { mailSectionsAssigned } from '#app/jobs/mail-sections-assigned.server.ts'
import type { Person } from '#app/people/person.ts'
import { type Assignment, assignSections, showWriters } from '#app/proposals/assign-sections.server.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { showSection } from '#app/proposals/show-section.server.ts'
import * as page from '#app/routes/proposals.$id.writers.tsx'
import { deleteMember } from '#db/queries/accounts.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'

async function team(app: TestApp) {
  const karla = await anAuthor(app)
  const maria = await aPerson(app, { name: 'María Funes', organization: karla.memberships[0]!.organization })
  const { id } = await aDraft(app, karla, await aCall(app), {})
  return { id, karla, maria }
}

const need = (writer: string, seen = ''): Assignment => ({ section: 'need', seen, writer })

const writerOf = async (app: TestApp, person: Person, id: string, section = 'need') =>
  must(await showWriters(app.as(person), id)).writers.find((one) => one.section === section)?.writer

test('a section has somebody in charge, who is named on the task list and on its page; anybody still writes in it', async ({
  app,
}) => {
  const { id, karla, maria } = await team(app)
  expect(await assignSections(app.as(karla), id, [need(maria.id)])).toEqual({ changed: 1 })
  const isHers = { name: 'María Funes', isMe: false }
  expect(must(await showOwnProposal(app.as(karla), id)).writers).toEqual({ need: isHers })
  expect(must(await showSection(app.as(karla), id, 'need', { check: false })).writer).toEqual(isHers)
  expect(must(await showSection(app.as(maria), id, 'need', { check: false })).writer).toEqual({ ...isHers, isMe: true })
  expect(must(await showSection(app.as(karla), id, 'project', { check: false })).writer).toBeNull()
  expect(
    must(await saveSection(app.as(karla), id, 'need', { answers: { problem: 'Mine' }, seenRevision: 0 })),
  ).toMatchObject({ revision: 1 })
})

test('the same form twice changes nothing more; nobody can be in charge again', async ({ app }) => {
  const { id, karla, maria } = await team(app)
  for (const changed of [1, 0]) expect(await assignSections(app.as(karla), id, [need(maria.id)])).toEqual({ changed })
  expect(await assignSections(app.as(maria), id, [need('', maria.id)])).toEqual({ changed: 1 })
  expect(await writerOf(app, karla, id)).toBe('')
})

test('what somebody else changed meanwhile is not written over', async ({ app }) => {
  const { id, karla, maria } = await team(app)
  await assignSections(app.as(maria), id, [need(maria.id)])
  const late = [need(karla.id), { section: 'project', seen: '', writer: karla.id } as const]
  expect(await assignSections(app.as(karla), id, late)).toMatchObject({
    refusal: 'writers.changedMeanwhile',
    status: 409,
  })
  expect([await writerOf(app, karla, id), await writerOf(app, karla, id, 'project')]).toEqual([maria.id, ''])
})

test('only people of the organisation are in charge, as long as they are of it', async ({ app }) => {
  const { id, karla, maria } = await team(app)
  const stranger = await anAuthor(app, 'Fundación Otra Orilla')
  for (const writer of [stranger.id, randomUUID(), 'x']) {
    expect(await assignSections(app.as(karla), id, [need(writer)])).toMatchObject({
      refusal: 'colleague.notHere',
      status: 409,
    })
  }
  await assignSections(app.as(karla), id, [need(maria.id)])
  await deleteMember(app.db, maria.id, karla.memberships[0]!.organizationId)
  expect(await writerOf(app, karla, id)).toBe('')
  expect(await assignSections(app.as(karla), id, [need(karla.id)])).toEqual({ changed: 1 })
})

test('nobody of another organisation or of the office sees or says who writes', async ({ app }) => {
  const { id, karla } = await team(app)
  const officer = await aPerson(app, { roles: ['program', 'administrator'] })
  for (const person of [await anAuthor(app, 'Fundación Otra Orilla'), officer]) {
    const { open, send } = officeBrowser(app, person)
    expect((await open(page, `/proposals/${id}/writers`, { id })).status).toBe(404)
    expect(
      (await send(page, `/proposals/${id}/writers`, { 'seen.need': '', 'writer.need': karla.id }, { id })).status,
    ).toBe(404)
  }
})

test('of what was handed in nobody is put in charge', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  expect(must(await showWriters(app.as(author), id)).lock).toMatchObject({ refusal: 'proposal.notADraft' })
  expect(await assignSections(app.as(author), id, [need(author.id)])).toMatchObject({ refusal: 'proposal.notADraft' })
})

test('the page takes two statements and its form changes what it names', async ({ app }) => {
  const { id, karla, maria } = await team(app)
  const { open, send } = officeBrowser(app, karla)
  const here = `/proposals/${id}/writers`
  app.statements.length = 0
  expect((await open(page, here, { id })).status).toBe(200)
  expect(app.statements.length).toBeLessThanOrEqual(2)
  const fields = {
    'seen.need': '',
    'writer.need': maria.id,
    'writer.project': maria.id,
    'seen.nothing': '',
    'writer.nothing': maria.id,
  }
  expect(await send(page, here, fields, { id })).toMatchObject({ status: 303, to: `${here}?saved` })
  expect([await writerOf(app, karla, id), await writerOf(app, karla, id, 'project')]).toEqual([maria.id, ''])
  const late = await send(page, here, { 'seen.need': '', 'writer.need': karla.id }, { id })
  expect(late).toMatchObject({ status: 409, body: { refusal: { refusal: 'writers.changedMeanwhile' } } })
})

test('the mail names every section that is new and still theirs; of none it is not sent', async ({ app }) => {
  const { id, karla, maria } = await team(app)
  await assignSections(app.as(karla), id, [need(maria.id), { section: 'places', seen: '', writer: maria.id }])
  const params = { proposalId: id, personId: maria.id, byId: karla.id, sections: ['need', 'places'] as const }
  const send = (job: string) =>
    mailSectionsAssigned(app, { id: job, params: { ...params, sections: [...params.sections] } })
  await send('both')
  const letter = (job: string) => readFileSync(join(app.config.dataDir, 'mail', `${job}.${maria.id}.eml`), 'utf8')
  expect(letter('both')).toContain('- Where and for whom')
  await assignSections(app.as(karla), id, [{ section: 'places', seen: maria.id, writer: '' }])
  await send('one')
  expect(letter('one')).toContain('- Problem and need')
  expect(letter('one')).not.toContain('Where and for whom')
  await assignSections(app.as(karla), id, [need('', maria.id)])
  await send('none')
  expect(readdirSync(join(app.config.dataDir, 'mail'))).not.toContain(`none.${maria.id}.eml`)
})
