import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { askScanner } from '#app/files/ask-scanner.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { mailVirusFound } from '#app/jobs/mail-virus.server.ts'
import type { Person } from '#app/people/person.ts'
import { scanFile } from '#app/proposals/scan-file.server.ts'
import type { AttachedFile } from '#app/proposals/sections/attached.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { findFile } from '#db/queries/files.ts'
import { type TestApp, test } from '../../support/app.ts'
import { certifiedBy, must, revisionOf } from '../../support/builders.ts'
import { contents } from '../../support/files.ts'
import { aScanner, type Mood } from '../../support/scanner.ts'
import { aDraftWithFiles, anAttachment, attached } from './attachments.ts'

async function aFileBefore(app: TestApp, mood: Mood) {
  const scanner = await aScanner(mood)
  app.config.clamdUrl = scanner.url
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id, { bytes: contents.pdf('escanear') })
  const state = async () => (await findFile(app.db, file.id))?.state
  const bytesAreThere = async () =>
    existsSync(join(app.config.dataDir, 'files', (await findFile(app.db, file.id))!.storageKey))
  return { scanner, author, id, file, state, bytesAreThere }
}

const told = async (app: TestApp) =>
  rowsOf<{ id: string }>(
    await app.db.execute(
      sql`select data -> 'params' ->> 'fileId' as id from pgboss.job where data ->> 'type' = 'mailVirusFound'`,
    ),
  ).map(({ id }) => id)

/** The organisation is told which file it was and what becomes of it; nobody twice. */
async function letterSays(app: TestApp, author: Person, file: AttachedFile, words: string) {
  for (let twice = 0; twice < 2; twice++) await mailVirusFound(app, { id: file.id, params: { fileId: file.id } })
  const folder = join(app.config.dataDir, 'mail')
  const sent = readdirSync(folder).filter((name) => name.startsWith(file.id))
  expect(sent).toEqual([`${file.id}.${author.id}.eml`])
  const letter = readFileSync(join(folder, sent[0]!), 'utf8').replace(/=\r?\n/g, '')
  expect(letter).toContain(file.name)
  expect(letter).toContain(words)
}

test('a file waits in quarantine, is looked at whole and let out, once', async ({ app }) => {
  const { scanner, file, state } = await aFileBefore(app, 'clean')
  expect(await state()).toBe('quarantined')
  for (let twice = 0; twice < 2; twice++) await scanFile(app, file.id)
  expect(await state()).toBe('clean')
  expect((await findFile(app.db, file.id))?.scannedAt).toBeInstanceOf(Date)
  expect(scanner.received).toEqual([contents.pdf('escanear')])
  await scanner.close()
})

test('a virus is deleted and taken off the draft, the other files stay', async ({ app }) => {
  const { scanner, author, id, file, state, bytesAreThere } = await aFileBefore(app, 'found')
  const other = await anAttachment(app, author, id)
  await scanFile(app, file.id)
  await scanFile(app, file.id)
  expect(await state()).toBe('infected')
  expect(await told(app)).toEqual([file.id])
  expect((await findFile(app.db, file.id))?.finding).toBe('Eicar-Test-Signature')
  expect(await bytesAreThere()).toBe(false)
  expect((await attached(app, id)).map((one) => one.file)).toEqual([other])
  await letterSays(app, author, file, `/proposals/${id}/sections/attachments`)
  expect(must(await showOwnProposal(app.as(author), id)).infected).toEqual([
    { id: file.id, name: file.name, isHandedIn: false },
  ])
  await scanner.close()
})

test('what was handed in before it was looked at stays in the version, and nobody can fetch it', async ({ app }) => {
  const { scanner, author, id, file, state } = await aFileBefore(app, 'found')
  must(
    await submitProposal(app.as(author), id, {
      key: crypto.randomUUID(),
      revision: await revisionOf(app, id),
      certified: certifiedBy(author),
    }),
  )
  await scanFile(app, file.id)
  expect(await state()).toBe('infected')
  expect((await attached(app, id)).map((one) => one.file)).toEqual([file])
  await letterSays(app, author, file, 'its receipt stays valid')
  expect(must(await showOwnProposal(app.as(author), id)).infected).toEqual([
    { id: file.id, name: file.name, isHandedIn: true },
  ])
  await scanner.close()
})

test.each(['closes', 'error'] as const)(
  'a scanner that %s leaves the file waiting, and is left alone',
  async (mood) => {
    const scanner = await aScanner(mood)
    await expect(askScanner(scanner.url, Readable.from([Buffer.from('x')]))).rejects.toThrow()
    await scanner.close()
  },
)

test('a scanner that says nothing is given up, and a stuck one is asked once a minute', async ({ app }) => {
  const { scanner, file, state } = await aFileBefore(app, 'closes')
  for (let twice = 0; twice < 2; twice++) await expect(scanFile(app, file.id)).rejects.toThrow()
  expect(scanner.asked).toBe(1)
  expect(await state()).toBe('quarantined')
  scanner.mood = 'silent'
  await expect(askScanner(scanner.url, Readable.from([Buffer.from('x')]), 200)).rejects.toThrow()
  await scanner.close()
  await expect(askScanner(scanner.url, Readable.from([Buffer.from('x')]), 200)).rejects.toThrow()
})

test('where there is no scanner any more what waits counts as not looked at', async ({ app }) => {
  const { scanner, file, state } = await aFileBefore(app, 'clean')
  await scanner.close()
  app.config.clamdUrl = undefined
  await scanFile(app, file.id)
  expect(await state()).toBe('unscanned')
})
