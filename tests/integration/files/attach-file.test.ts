import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { mostFiles } from '#app/files/file-kinds.ts'
import { detachFile } from '#app/proposals/detach-file.server.ts'
import { putBackFile } from '#app/proposals/put-back-file.server.ts'
import { rulesFor } from '#app/proposals/rules-of-call.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { writeAttachedFile } from '#app/proposals/sections/attached.ts'
import { postedAnswers } from '#app/proposals/sections/posted-answers.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { showAttachments } from '#app/proposals/show-attachments.server.ts'
import { sweepFiles } from '#app/proposals/sweep-files.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { findFile } from '#db/queries/files.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { test } from '../../support/app.ts'
import { anAuthor, certifiedBy, must, revisionOf } from '../../support/builders.ts'
import { contents } from '../../support/files.ts'
import { aDraftWithFiles, anAttachment, attached, attaching, refusalOf } from './attachments.ts'

const DAY = 86_400_000

test('a file is kept under a name of ours, with its hash, and named by the answers', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const bytes = contents.pdf('uno')
  const file = await anAttachment(app, author, id, { bytes, name: '../../Personería\r\n.PDF' })
  expect(file).toMatchObject({ name: 'Personería.pdf', type: 'pdf', size: bytes.length })
  const row = (await findFile(app.db, file.id))!
  expect(row).toMatchObject({ state: 'unscanned', kind: 'registration', uploadedBy: author.id, sha256: file.sha256 })
  expect(row.storageKey).not.toContain(file.id)
  expect(readFileSync(join(app.config.dataDir, 'files', row.storageKey))).toEqual(bytes)
  expect(await attached(app, id)).toEqual([
    { file, kind: 'registration', description: 'Certificado de 2019', language: 'es' },
  ])
})

test('what is no file of ours leaves neither a row nor bytes', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  for (const kind of ['exe', 'html', 'svg', 'zip'] as const) {
    const outcome = await attaching(app, author, id, { bytes: contents[kind](), name: 'informe.pdf' })
    expect(outcome).toEqual({ problem: 'files:problems.type' })
  }
  expect(await attached(app, id)).toEqual([])
  expect(existsSync(join(app.config.dataDir, 'files'))).toBe(false)
})

test('the same content twice is said kindly, under whatever name and kind', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const bytes = contents.pdf('igual')
  await anAttachment(app, author, id, { bytes, name: 'uno.pdf' })
  const again = await attaching(app, author, id, { bytes, name: 'dos.pdf', kind: 'other' })
  expect(again).toEqual({ problem: 'files:problems.twice?{"name":"uno.pdf"}' })
  expect(await attached(app, id)).toHaveLength(1)
  expect(readdirSync(join(app.config.dataDir, 'files'))).toHaveLength(1)
})

test('there is an end to the files of one kind', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  for (let count = 0; count < mostFiles; count++) await anAttachment(app, author, id, { kind: 'cv' })
  expect(await attaching(app, author, id, { kind: 'cv' })).toEqual({ problem: 'files:problems.tooMany?{"max":10}' })
  const [first] = await attached(app, id)
  await anAttachment(app, author, id, { kind: 'cv', replaces: first!.file.id })
  await anAttachment(app, author, id, { kind: 'letter' })
  expect(await attached(app, id)).toHaveLength(mostFiles + 1)
})

test('a new file takes the place of the old one, or comes last where that is gone', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const first = await anAttachment(app, author, id, { kind: 'letter', name: 'a.pdf' })
  await anAttachment(app, author, id, { kind: 'letter', name: 'b.pdf' })
  await anAttachment(app, author, id, { kind: 'letter', name: 'c.pdf', replaces: first.id })
  expect((await attached(app, id)).map(({ file }) => file.name)).toEqual(['c.pdf', 'b.pdf'])
  await anAttachment(app, author, id, { kind: 'letter', name: 'd.pdf', replaces: first.id })
  expect((await attached(app, id)).map(({ file }) => file.name)).toEqual(['c.pdf', 'b.pdf', 'd.pdf'])
})

test('what was removed can be put back, once; what is of another proposal cannot', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const other = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id)
  expect(await detachFile(app.as(author), id, file.id)).toBe('registration')
  expect(refusalOf(await detachFile(app.as(author), id, file.id))).toBe('file.notFound')
  expect(await attached(app, id)).toEqual([])
  for (let twice = 0; twice < 2; twice++) expect(await putBackFile(app.as(author), id, file.id)).toBe('registration')
  expect((await attached(app, id)).map((one) => one.file)).toEqual([file])
  for (const one of [file.id, 'nonsense', '00000000-0000-4000-8000-000000000000']) {
    expect(refusalOf(await putBackFile(app.as(other.author), other.id, one))).toBe('file.gone')
    expect(refusalOf(await detachFile(app.as(other.author), other.id, one))).toBe('file.notFound')
  }
})

test('nobody attaches to, or takes from, what another organisation writes', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id)
  const stranger = await anAuthor(app, 'Otra organización')
  expect(refusalOf(await attaching(app, stranger, id))).toBe('proposal.notFound')
  expect(refusalOf(await detachFile(app.as(stranger), id, file.id))).toBe('proposal.notFound')
  expect(readdirSync(join(app.config.dataDir, 'files'))).toHaveLength(1)
})

test('required files are missing until they are there, and what was handed in stays', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app, ['registration', 'audit'])
  const submit = async () =>
    submitProposal(app.as(author), id, {
      key: crypto.randomUUID(),
      revision: await revisionOf(app, id),
      certified: certifiedBy(author),
    })
  const first = await anAttachment(app, author, id)
  expect(await submit()).toMatchObject({
    refusal: 'proposal.incomplete',
    params: { missing: [{ section: 'attachments', field: 'audit', message: 'proposal:problems.fileNeeded' }] },
  })
  await anAttachment(app, author, id, { kind: 'audit' })
  must(await submit())
  const version = (await findNewestVersion(app.db, id, 'es'))!
  const { attachments } = version.typed as { attachments: { registration: { file: unknown }[] } }
  expect(attachments.registration.map(({ file }) => file)).toEqual([first])
  expect(refusalOf(await attaching(app, author, id))).toBe('proposal.notADraft')
  expect(refusalOf(await detachFile(app.as(author), id, first.id))).toBe('proposal.notADraft')
})

test('what nobody needs is swept: old uploads, files removed for days, bytes without a row', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const began = Date.now()
  await app.setMoment(new Date(began))
  const kept = await anAttachment(app, author, id, { kind: 'audit' })
  const removed = await anAttachment(app, author, id)
  must(await detachFile(app.as(author), id, removed.id))
  const files = join(app.config.dataDir, 'files')
  const incoming = join(app.config.dataDir, 'incoming')
  const orphan = join(files, crypto.randomUUID())
  const old = new Date(Date.now() - 26 * 3_600_000)
  for (const path of [orphan, join(files, 'README.txt'), join(incoming, 'abandoned')]) {
    writeFileSync(path, 'x')
    utimesSync(path, old, old)
  }
  await app.setMoment(new Date(began + 7 * DAY - 1000))
  await sweepFiles(app)
  expect([existsSync(orphan), existsSync(join(incoming, 'abandoned'))]).toEqual([false, false])
  expect(await putBackFile(app.as(author), id, removed.id)).toBe('registration')
  must(await detachFile(app.as(author), id, removed.id))
  await app.setMoment(new Date(began + 7 * DAY + 1000))
  await sweepFiles(app)
  expect(await findFile(app.db, removed.id)).toBeUndefined()
  expect(refusalOf(await putBackFile(app.as(author), id, removed.id))).toBe('file.gone')
  const { storageKey } = (await findFile(app.db, kept.id))!
  expect(readdirSync(files).sort()).toEqual(['README.txt', storageKey].sort())
  rmSync(app.config.dataDir, { recursive: true })
})

test('the page of the attachments takes as many statements with one file as with ten', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const counts: number[] = []
  for (const count of [1, 9]) {
    for (let added = 0; added < count; added++) await anAttachment(app, author, id, { kind: 'cv' })
    app.statements.length = 0
    must(await showAttachments(app.as(author), id, { check: true }))
    counts.push(app.statements.length)
  }
  expect(counts[0]).toBe(counts[1])
  expect(counts[0]).toBeLessThanOrEqual(6)
})

test('no form can name a file: what is posted for one is left out', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id)
  const other = await aDraftWithFiles(app)
  const stolen = { 'registration[0].file': writeAttachedFile(file), 'registration[0].language': 'es' }
  const fields = sectionOf('attachments').fields(rulesFor((await findProposal(app.db, other.id))!))
  expect(postedAnswers(fields, Object.entries(stolen))).toEqual({ 'registration[0].language': 'es' })
  const saved = await saveSection(app.as(other.author), other.id, 'attachments', { answers: stolen, seenRevision: 0 })
  expect(refusalOf(saved)).toBe('section.notFound')
})
