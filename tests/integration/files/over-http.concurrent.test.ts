import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import en from '#app/i18n/en/files.json' with { type: 'json' }
import es from '#app/i18n/es/files.json' with { type: 'json' }
import { openPostgres, rowsOf } from '#db/client.server.ts'
import { ensureBuilt } from '../../../build.ts'
import { contents } from '../../support/files.ts'
import { eventually, type Running, removeFolder, startServer, temporaryFolder } from '../../support/processes.ts'
import { sendRaw } from '../../support/raw-http.ts'
import { createEmpty } from '../../support/template.ts'
import { about, around, formHead, postFile, uploader } from '../../support/uploads.ts'
import { aVisitor } from '../../support/visitor.ts'

const MB = 1024 * 1024

let url: string
let server: Running
let draft: string
let page: string
let author: ReturnType<typeof aVisitor>

beforeAll(async () => {
  ensureBuilt(() => {})
  url = await createEmpty(inject('postgresUrl'), 'ventanilla_files')
  server = await startServer({ DATABASE_URL: url, DEMO: '1' })
  await rows(sql`update calls set sections = array_append(sections, 'attachments')`)
  author = await signedIn('author')
  const [found] = await rows<{ id: string }>(sql`select p.id from proposals p join reviews r on r.proposal_id = p.id
    join members m on m.organization_id = p.organization_id join people u on u.id = m.person_id
    join calls c on c.id = p.call_id
    where r.state = 'draft' and u.email = 'author@demo.example' and c.closes_at > now() limit 1`)
  draft = found!.id
  page = `/proposals/${draft}/sections/attachments`
}, 180_000)

afterAll(async () => {
  await server.kill('SIGKILL')
  removeFolder(server.dataDir)
})

async function rows<Row>(statement: ReturnType<typeof sql>): Promise<Row[]> {
  const { db, close } = openPostgres(url, { max: 1 })
  return db
    .execute(statement)
    .then((result) => rowsOf<Row>(result))
    .finally(close)
}

async function signedIn(name: string, at = server.url) {
  const visitor = aVisitor(at)
  const credentials = { email: `${name}@demo.example`, password: 'ventanilla-demo-2026' }
  expect((await visitor.post('/sign-in', credentials)).status).toBe(302)
  return visitor
}

const aPdf = (size: number) => Buffer.concat([contents.pdf(), randomBytes(size - contents.pdf().length)])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const received = () =>
  rows<{ id: string; name: string; sha256: string; size: number; state: string; storage_key: string }>(
    sql`select * from files where proposal_id = ${draft} order by at`,
  )
const folder = (name: string) => {
  const path = join(server.dataDir, name)
  return existsSync(path) ? readdirSync(path) : []
}

/** I9: what the rows say is what the disk has. */
async function expectWhole() {
  for (const { storage_key, size, sha256: hash } of (await received()).filter(({ state }) => state === 'unscanned')) {
    const bytes = readFileSync(join(server.dataDir, 'files', storage_key))
    expect([bytes.length, sha256(bytes)]).toEqual([size, hash])
  }
}

test('a plain form attaches a file, the page lists it, and it comes back to be saved and not to be run', async () => {
  const bytes = aPdf(300_000)
  const posted = await postFile(server.url, page, author, { bytes, name: '../Certificación "2019".PDF' })
  expect(posted.status).toBe(303)
  const to = posted.headers.get('location')!
  expect(to).toMatch(new RegExp(`^${page}\\?attached=[0-9a-f-]{36}#registration$`))
  const html = await (await author.get(to.split('#')[0]!)).text()
  expect(html).toContain('Certificación &quot;2019&quot;.pdf')
  expect(html).toContain(es.state.unscanned)

  const [row] = await received()
  const answer = await author.get(`/files/${row!.id}`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': '300000',
    'content-disposition': `attachment; filename="Certificacion _2019_.pdf"; filename*=UTF-8''Certificaci%C3%B3n%20%222019%22.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; sandbox`,
    'cache-control': 'private, no-store, no-transform',
  })
  const asked = await author.get(`/files/${row!.id}`, { range: 'bytes=5-9' })
  expect([asked.status, asked.headers.get('content-length')]).toEqual([200, '300000'])
  expect(folder('incoming')).toEqual([])
  await expectWhole()
})

test('a file is hidden from those who may not see its proposal, as one that does not exist', async () => {
  const [row] = await received()
  const bodies: string[] = []
  for (const name of ['author2', 'intake', 'reviewer1', 'admin']) {
    const visitor = await signedIn(name)
    for (const id of [row!.id, '00000000-0000-4000-8000-000000000000']) {
      const answer = await visitor.get(`/files/${id}`)
      expect([name, answer.status]).toEqual([name, 404])
      expect(answer.headers.get('content-disposition')).toBeNull()
      bodies.push((await answer.text()).replaceAll(/[0-9a-f-]{36}|nonce="[^"]*"/g, ''))
    }
    expect(bodies.at(-1)).toBe(bodies.at(-2))
    expect((await postFile(server.url, page, visitor, { bytes: contents.pdf() })).status).toBe(404)
  }
  const nobody = aVisitor(server.url)
  expect((await nobody.get(`/files/${row!.id}`)).headers.get('location')).toBe(
    `${server.url}/sign-in?next=/files/${row!.id}`,
  )
  expect((await postFile(server.url, page, nobody, { bytes: contents.pdf() })).status).toBe(302)
})

test.each([
  ['nothing was chosen', Buffer.alloc(0), '', 422, 'none'],
  ['it is empty', Buffer.alloc(0), 'vacío.pdf', 422, 'empty'],
  ['it is a program', contents.exe(), 'informe.pdf', 422, 'type'],
  ['it is a page', contents.html(), 'informe.html', 422, 'type'],
] as const)(
  'that %s is said at the field in both languages, and the rest of the form stays',
  async (_, bytes, name, status, problem) => {
    for (const [language, words] of Object.entries({ en, es })) {
      expect((await author.post('/language', { language, next: '/' })).status).toBe(302)
      const answer = await postFile(server.url, page, author, { bytes, name })
      expect(answer.status).toBe(status)
      const html = await answer.text()
      expect(html).toContain(words.problems[problem])
      expect(html).toContain('id="file-error"')
      expect(html).toContain('value="Certificado de 2019"')
    }
    const lacking = await postFile(server.url, page, author, {
      bytes: contents.pdf(),
      fields: { ...about, description: '' },
    })
    expect(lacking.status).toBe(422)
    expect(await lacking.text()).toContain('id="description-error"')
    expect(folder('incoming')).toEqual([])
  },
)

test('a file that says it is too large is refused before it is read', async () => {
  const [before] = around(about, 'grande.pdf')
  const answer = await sendRaw(server.port, [formHead(server.url, page, author, 26 * MB), before, Buffer.alloc(2000)])
  expect([answer.status, answer.ms < 1000]).toEqual([413, true])
  expect(answer.body).toMatch(/25 MB/)
  expect(folder('incoming')).toEqual([])
})

test('one that does not say so is refused where it gets too large, and 50 MB of fields at once', async () => {
  const answer = await postFile(server.url, page, author, { bytes: Array(27).fill(Buffer.alloc(MB, 'x')) })
  expect(answer.status).toBe(413)
  const fields = { ...about, description: 'x'.repeat(100_000) }
  expect((await postFile(server.url, page, author, { bytes: contents.pdf(), fields })).status).toBe(422)
  expect(folder('incoming')).toEqual([])
})

test('a form that is cut off leaves nothing behind', async () => {
  const count = (await received()).length
  const [before] = around(about, 'cortado.pdf')
  await sendRaw(server.port, [formHead(server.url, page, author, 5 * MB), before, Buffer.alloc(MB)])
  await eventually(
    () => folder('incoming'),
    (left) => left.length === 0,
  )
  expect((await received()).length).toBe(count)
})

test('a form from another site is refused before it is read', async () => {
  const headers = { origin: 'https://evil.example' }
  expect((await postFile(server.url, page, author, { bytes: contents.pdf(), headers })).status).toBe(403)
})

const what = (more: Record<string, string> = {}) => ({
  ...about,
  proposal: draft,
  name: 'auditoría.pdf',
  kind: 'audit',
  ...more,
})

test('an upload of 8 MB that is cut twice goes on from where it stopped, and is there once', async () => {
  const bytes = aPdf(8 * MB)
  const { begin, offset, send, sendAndCut } = uploader(server.url, author)
  const begun = await begin(bytes.length, what())
  expect(begun.status).toBe(201)
  const path = begun.headers.get('location')!
  const reached = [0]
  for (const cutAfter of [3 * MB, 2 * MB]) {
    await sendAndCut(path, reached.at(-1)!, bytes, cutAfter)
    reached.push(
      await eventually(
        () => offset(path),
        (at) => at > reached.at(-1)!,
      ),
    )
  }
  expect(reached.at(-1)).toBeLessThan(bytes.length)
  expect((await send(path, 0, bytes.subarray(0, 10))).status).toBe(409)
  const rest = reached.at(-1)!
  const done = await send(path, rest, bytes.subarray(rest))
  expect([done.status, done.headers.get('content-location')]).toEqual([
    204,
    `${page}?attached=${path.split('/').at(-1)}#audit`,
  ])
  const row = (await received()).find(({ id }) => path.endsWith(id))
  expect(row).toMatchObject({ sha256: sha256(bytes), size: bytes.length, state: 'unscanned', name: 'auditoría.pdf' })

  expect(await offset(path)).toBe(bytes.length)
  for (let twice = 0; twice < 2; twice++) expect((await send(path, bytes.length, Buffer.alloc(0))).status).toBe(204)
  expect((await send(path, rest, bytes.subarray(rest))).status).toBe(409)
  const html = await (await author.get(page)).text()
  expect(html.split(`href="/files/${row!.id}"`)).toHaveLength(2)
  expect(folder('incoming')).toEqual([])
  await expectWhole()
})

test('an upload that was finished and not answered is finished once by whoever asks, ten at a time', async () => {
  const bytes = aPdf(200_000)
  const { begin, send } = uploader(server.url, author)
  const path = (await begin(bytes.length, what({ kind: 'letter' }))).headers.get('location')!
  await send(path, 0, bytes.subarray(0, 100_000))
  const last = () => send(path, 100_000, bytes.subarray(100_000))
  const answers = await Promise.all(Array.from({ length: 10 }, last))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 204).length).toBeGreaterThan(0)
  expect(statuses.every((status) => [204, 400, 409].includes(status))).toBe(true)
  const finish = await Promise.all(Array.from({ length: 10 }, () => send(path, bytes.length, Buffer.alloc(0))))
  expect(finish.every(({ status }) => status === 204)).toBe(true)
  expect((await received()).filter(({ sha256: hash }) => hash === sha256(bytes))).toHaveLength(1)
  await expectWhole()
})

test('what cannot become an attachment is refused when it begins or when it is whole, in the words of the reader', async () => {
  const { begin, send, ask } = uploader(server.url, author, { 'accept-language': 'es' })
  const begun = async (size: number, more: Record<string, string> = {}) => {
    const answer = await begin(size, what(more))
    return [answer.status, await answer.text()] as const
  }
  expect((await begun(26 * MB))[0]).toBe(413)
  expect((await begun(0))[0]).toBe(422)
  expect((await begun(10, { description: ' ' }))[0]).toBe(422)
  expect((await begun(10, { kind: 'invoice' }))[0]).toBe(422)
  expect((await begun(10, { proposal: '00000000-0000-4000-8000-000000000000' }))[0]).toBe(404)
  expect((await begun(10, { proposal: '../x' }))[0]).toBe(404)

  const exe = contents.exe()
  const path = (await begin(exe.length, what({ name: 'informe.pdf' }))).headers.get('location')!
  const refused = await send(path, 0, exe)
  expect([refused.status, [en, es].map((each) => each.problems.type)]).toEqual([
    422,
    expect.arrayContaining([await refused.text()]),
  ])
  expect((await ask('HEAD', path)).status).toBe(410)
  expect(folder('incoming')).toEqual([])
})

test('an upload is its sender’s alone, and can be given up', async () => {
  const mine = uploader(server.url, author)
  const path = (await mine.begin(1000, what())).headers.get('location')!
  const stranger = uploader(server.url, await signedIn('author2'))
  const colleague = uploader(server.url, await signedIn('certifier'))
  for (const other of [stranger, colleague]) {
    expect((await other.ask('HEAD', path)).status).toBe(404)
    expect((await other.send(path, 0, Buffer.alloc(1000))).status).toBe(404)
    expect((await other.ask('DELETE', path)).status).toBe(404)
  }
  expect((await stranger.begin(1000, what())).status).toBe(404)
  expect((await uploader(server.url, aVisitor(server.url)).begin(1000, what())).status).toBe(401)
  expect((await uploader(server.url, author, { origin: 'https://evil.example' }).begin(1000, what())).status).toBe(403)
  expect((await author.get(`/files/${path.split('/').at(-1)}`)).status).toBe(404)
  expect((await mine.ask('DELETE', path)).status).toBe(204)
  expect((await mine.ask('HEAD', path)).status).toBe(404)

  const paths: string[] = []
  for (let count = 0; count < 10; count++) paths.push((await mine.begin(1000, what())).headers.get('location')!)
  expect((await mine.begin(1000, what())).status).toBe(429)
  for (const one of paths) expect((await mine.ask('DELETE', one)).status).toBe(204)
})

/** In megabytes. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

test('files of 25 MB do not fill the memory', async () => {
  const piece = Buffer.alloc(MB, 'x')
  const file = () => [contents.pdf(String(Math.random())), ...Array(24).fill(piece)]
  await postFile(server.url, page, author, { bytes: file(), fields: { ...about, kind: 'cv' } })
  const before = memory()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, memory())), 20)
  for (let count = 0; count < 9; count++) {
    const posted = await postFile(server.url, page, author, { bytes: file(), fields: { ...about, kind: 'cv' } })
    expect(posted.status).toBe(303)
  }
  const together = await Promise.all(
    Array.from({ length: 5 }, () =>
      postFile(server.url, page, author, { bytes: file(), fields: { ...about, kind: 'other' } }),
    ),
  )
  expect(together.map(({ status }) => status)).toEqual(Array(5).fill(303))
  const ids = (await received()).filter(({ size }) => size > 24 * MB).map(({ id }) => id)
  for (const id of ids.slice(0, 5)) await (await author.get(`/files/${id}`)).body?.pipeTo(new WritableStream())
  clearInterval(watch)
  if (process.env.FIGURES)
    process.stdout.write(`memory: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most\n`)
  expect(most - before).toBeLessThan(100)
}, 120_000)

test('a full disk is said, the draft stays, and there is no row without bytes', async ({ skip }) => {
  const dataDir = temporaryFolder()
  for (const name of ['incoming', 'files']) mkdirSync(join(dataDir, name))
  const mounted = ['incoming', 'files'].filter((name) => mount(join(dataDir, name)))
  skip(mounted.length < 2, 'only root can make a small disk')
  const small = await startServer({
    DATABASE_URL: url,
    DEMO: '1',
    DATA_DIR: dataDir,
    SECRET: readFileSync(join(server.dataDir, 'secret'), 'utf8'),
  })
  try {
    const visitor = await signedIn('author', small.url)
    const count = (await received()).length
    const answer = await postFile(small.url, page, visitor, {
      bytes: aPdf(3 * MB),
      fields: { ...about, kind: 'nicra' },
    })
    expect(answer.status).toBe(507)
    expect(await answer.text()).toContain('id="file-error"')
    const { begin, send, offset } = uploader(small.url, visitor)
    const bytes = aPdf(3 * MB)
    const path = (await begin(bytes.length, what({ kind: 'nicra' }))).headers.get('location')!
    const refused = await send(path, 0, bytes)
    expect(refused.status).toBe(507)
    expect(await offset(path)).toBe(
      statSync(join(dataDir, 'incoming', readdirSync(join(dataDir, 'incoming'))[0]!)).size,
    )
    expect((await received()).filter(({ state }) => state !== 'uploading')).toHaveLength(count)
    expect(readdirSync(join(dataDir, 'files'))).toEqual([])
    expect(await (await visitor.get(page)).text()).toContain('auditoría.pdf')
  } finally {
    await small.kill('SIGKILL')
    for (const name of mounted) execFileSync('umount', [join(dataDir, name)])
    removeFolder(dataDir)
  }
}, 60_000)

function mount(path: string) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
