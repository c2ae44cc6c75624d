import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { sendFile } from '#app/http/send-file.server.ts'
import { takeUploads } from '#app/http/take-upload.server.ts'
import en from '#app/i18n/en/errors.json' with { type: 'json' }
import type { Person } from '#app/people/person.ts'
import { detachFile } from '#app/proposals/detach-file.server.ts'
import { scanFile } from '#app/proposals/scan-file.server.ts'
import { sweepFiles } from '#app/proposals/sweep-files.server.ts'
import { findFile } from '#db/queries/files.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aBucket } from '../../support/bucket.ts'
import { must } from '../../support/builders.ts'
import { contents } from '../../support/files.ts'
import { aScanner } from '../../support/scanner.ts'
import { aDraftWithFiles, anAttachment, attached, attaching, refusalOf } from './attachments.ts'

let bucket: Awaited<ReturnType<typeof aBucket>>

beforeEach<{ app: TestApp }>(async ({ app }) => {
  bucket = await aBucket()
  app.config.s3 = bucket.s3
})

afterEach(() => bucket.close())

/** The same counter as `app`, whose bucket does not let it in. */
function withWrongSecret(app: TestApp) {
  const config = { ...app.config, s3: { ...bucket.s3, keys: { ...bucket.s3.keys!, secretAccessKey: 'another' } } }
  const as: TestApp['as'] = (person, language) => ({ ...app.as(person, language), config })
  return { right: app, wrong: { ...app, config, as } }
}

const keysKept = () => [...bucket.objects.keys()]
const waiting = (app: TestApp) => readdirSync(join(app.config.dataDir, 'incoming'))

const fetching = (app: TestApp, person: Person, id: string, init?: RequestInit) =>
  sendFile(id).answer(new Request(`http://ventanilla.test/files/${id}`, init), app.as(person) as never)

/** An upload by the tus protocol, without a server between. */
async function anUpload(app: TestApp, author: Person, proposal: string, bytes: Buffer) {
  const ask = async (at: TestApp, method: string, path: string, headers: Record<string, string>, body?: Buffer) => {
    const init = { method, headers: { 'tus-resumable': '1.0.0', ...headers }, body: body && new Uint8Array(body) }
    const request = new Request(`http://ventanilla.test${path}`, init)
    return (await takeUploads(at).answer(request, at.as(author) as never)) as Response
  }
  const about = {
    name: 'auditoría.pdf',
    kind: 'audit',
    language: 'es',
    description: 'Auditoría',
    replaces: '',
    proposal,
  }
  const metadata = Object.entries(about).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
  const size = { 'upload-length': String(bytes.length), 'upload-metadata': metadata.join() }
  const path = (await ask(app, 'POST', '/uploads', size)).headers.get('location')!
  return {
    id: path.split('/').at(-1)!,
    send: (offset: number, piece: Buffer, at = app) =>
      ask(
        at,
        'PATCH',
        path,
        { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        piece,
      ),
  }
}

test('a file goes into the bucket under a name of ours, and comes back whole to be saved', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const bytes = contents.pdf('en el balde')
  const file = await anAttachment(app, author, id, { bytes, name: 'Acta.pdf' })
  const { storageKey } = (await findFile(app.db, file.id))!
  expect(keysKept()).toEqual([storageKey])
  for (const init of [{}, { headers: { range: 'bytes=0-3' } }]) {
    const answer = (await fetching(app, author, file.id, init)) as Response
    expect([answer.status, Buffer.from(await answer.arrayBuffer())]).toEqual([200, bytes])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Acta.pdf"/)
  }
  const head = (await fetching(app, author, file.id, { method: 'HEAD' })) as Response
  expect([head.headers.get('content-length'), await head.text()]).toEqual([String(bytes.length), ''])
  bucket.objects.clear()
  expect(refusalOf(await fetching(app, author, file.id))).toBe('file.gone')
})

test('what arrived in pieces goes into the bucket once it is whole', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const bytes = contents.pdf('en partes')
  const upload = await anUpload(app, author, id, bytes)
  expect((await upload.send(0, bytes.subarray(0, 20))).status).toBe(204)
  expect(keysKept()).toEqual([])
  expect((await upload.send(20, bytes.subarray(20))).status).toBe(204)
  expect([...bucket.objects.values()].map((one) => one.bytes)).toEqual([bytes])
  expect(waiting(app)).toEqual([])
  expect((await attached(app, id)).map(({ file }) => file.id)).toEqual([upload.id])
})

test('the scanner reads from the bucket, and a virus is deleted there though not at the first try', async ({ app }) => {
  const scanner = await aScanner('found')
  app.config.clamdUrl = scanner.url
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id, { bytes: contents.pdf('virus') })
  await scanFile(app, file.id)
  expect([scanner.received, keysKept()]).toEqual([[contents.pdf('virus')], []])
  const { storageKey } = (await findFile(app.db, file.id))!
  bucket.objects.set(storageKey, { bytes: Buffer.from('left by a broken delete'), at: new Date() })
  await scanFile(app, file.id)
  expect(keysKept()).toEqual([])
  await scanner.close()
})

test('what nobody needs is swept from every page of the list, and what is not ours stays', async ({ app }) => {
  const { author, id } = await aDraftWithFiles(app)
  const began = Date.now()
  await app.setMoment(new Date(began))
  const kept = await anAttachment(app, author, id, { kind: 'audit' })
  const removed = await anAttachment(app, author, id)
  must(await detachFile(app.as(author), id, removed.id))
  const old = { bytes: Buffer.from('x'), at: new Date(began - 2 * 3_600_000) }
  for (let count = 0; count < 3; count++) bucket.objects.set(crypto.randomUUID(), old)
  bucket.objects.set('somebody-else.txt', old)
  await app.setMoment(new Date(began + 8 * 24 * 3_600_000))
  await sweepFiles(app)
  const { storageKey } = (await findFile(app.db, kept.id))!
  expect(keysKept().sort()).toEqual(['somebody-else.txt', storageKey].sort())
})

test('with a wrong secret nothing is half kept, it is said, and an upload goes on once the secret is right', async ({
  app,
}) => {
  const { author, id } = await aDraftWithFiles(app)
  const file = await anAttachment(app, author, id)
  const { right, wrong } = withWrongSecret(app)
  const logged = vi.spyOn(app.log, 'error')

  expect(refusalOf(await attaching(wrong, author, id))).toBe('file.outOfReach')
  expect(logged).toHaveBeenLastCalledWith({ where: 'files', code: 'SignatureDoesNotMatch' }, expect.any(String))
  expect((await attached(app, id)).map((one) => one.file)).toEqual([file])
  expect(keysKept()).toHaveLength(1)

  expect(refusalOf(await fetching(wrong, author, file.id))).toBe('file.outOfReach')
  await expect(sweepFiles(wrong)).rejects.toThrow()

  const bytes = contents.pdf('espera')
  const upload = await anUpload(wrong, author, id, bytes)
  const refused = await upload.send(0, bytes)
  expect([refused.status, await refused.text()]).toEqual([503, en.refusal.file.outOfReach])
  expect(await attached(app, id)).toHaveLength(1)
  expect((await upload.send(bytes.length, Buffer.alloc(0), right)).status).toBe(204)
  expect(keysKept()).toHaveLength(2)
  expect((await attached(app, id)).map((one) => one.file.id)).toEqual([file.id, upload.id])
})
