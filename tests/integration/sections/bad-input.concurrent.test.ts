import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ensureBuilt } from '../../../build.ts'
import { sendRaw } from '../../support/raw-http.ts'
import { createEmpty } from '../../support/template.ts'
import { startWholeForm, type WholeFormServer } from '../../support/whole-form-server.ts'

const FORM = 'application/x-www-form-urlencoded'
const ONE_BODY = 50_000_000
/** Of all that are sent; what a collector has not yet given back varies by tens of megabytes from run to run. */
const THREE_BODIES_MIB = (3 * ONE_BODY) / 2 ** 20

let form: WholeFormServer
let organization: string

beforeAll(async () => {
  ensureBuilt(() => {})
  form = await startWholeForm(await createEmpty(inject('postgresUrl'), 'ventanilla_bad_input'))
  const [own] = await form.rows<{ id: string }>(
    sql`select organization_id as id from proposals where id = ${form.draft}`,
  )
  organization = own!.id
}, 180_000)

afterAll(() => form?.stop())

const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${form.server.pid}/status`, 'utf8'))![1]) / 1024

/** Every kind of route of the proposal form that takes a form. */
const routes = (): string[] => [
  form.section('need'),
  form.section('budget'),
  form.section('attachments'),
  `/proposals/${form.draft}/check`,
  `/proposals/${form.draft}/submission`,
  `/proposals/${form.draft}/extension-request`,
  `/proposals/${form.draft}/draft-file`,
  `/proposals/${form.draft}/draft-file/sections`,
  `/proposals/${form.draft}/copy`,
  `/proposals/${form.draft}/writers`,
  `${form.section('need')}/quiet`,
  `${form.section('need')}/restoration`,
  `/organizations/${organization}/profile/organization`,
  `/organizations/${organization}/profile/capacity`,
  `/organizations/${organization}/people`,
  '/calls/VEN-27-06/inquiries/none/dismissal',
  '/welcome/none',
  '/calls/VEN-27-06/inquiries',
  '/calls/VEN-27-06/proposals',
  '/account',
]

async function post(path: string, body: string, type = FORM) {
  const cookie = [...form.author.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(form.server.url + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: form.server.url, 'content-type': type, cookie },
  })
  await answer.text()
  return answer
}

const rows = (many: number, name: (n: number) => string) =>
  Array.from({ length: many }, (_, n) => `${name(n)}=1`).join('&')

test('fifty megabytes are refused by every route while they arrive, and memory stays', async () => {
  const block = Buffer.alloc(64 * 1024, 'a')
  const cookie = [...form.author.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  function* announced(path: string) {
    yield `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${form.server.port}\r\norigin: ${form.server.url}\r\ncookie: ${cookie}\r\ncontent-type: ${FORM}\r\ncontent-length: ${ONE_BODY}\r\n\r\n`
    for (let sent = 0; sent < ONE_BODY; sent += block.length) yield block
  }
  for (const path of routes()) await sendRaw(form.server.port, announced(path))
  const before = rss()
  for (let round = 0; round < 6; round++)
    for (const path of routes())
      expect([path, (await sendRaw(form.server.port, announced(path))).status]).toEqual([path, 413])
  expect(rss() - before).toBeLessThan(THREE_BODIES_MIB)
}, 60_000)

test.each([
  ['a hundred thousand fields', rows(100_000, (n) => `a${n}`)],
  ['a hundred thousand rows', rows(60_000, (n) => `evidence[${n}].source`)],
])('%s are refused by every route', async (_, body) => {
  for (const path of routes()) expect([path, (await post(path, body)).status]).toEqual([path, 413])
})

/** What a section keeps of it is a draft's text; no other route takes it, and none fails. */
test.each([
  ['as many fields as may be', rows(7_999, (n) => `a${n}`)],
  ['a text of a megabyte', `problem=${'x'.repeat(1_000_000)}`],
  ['a name of half a million levels', `a${'.b'.repeat(450_000)}=1`],
  [
    'names of prototypes',
    '__proto__=1&__proto__.problem=x&constructor.prototype.x=1&toString=1&in=__proto__&part=__proto__',
  ],
  ['rows far away', 'evidence[4294967294].source=x&evidence[99].source=y&personnel[1e3].role=z'],
  ['fields that come many times', rows(5_000, () => 'problem')],
  ['parts and closed groups that are none', `${rows(3_000, () => 'closed')}&part=objectives[0]&problem=x`],
  [
    'hostile text',
    `problem=${encodeURIComponent('<script>alert(1)</script>\u202e\u0000" onload=x {{count}} $t(x)')}&do=row x y`,
  ],
  ['nothing', ''],
])('%s ends in no failure', async (_, body) => {
  for (const path of routes()) {
    const { status } = await post(path, body)
    expect([path, status >= 200 && status < 500], `${path} answered ${status}`).toEqual([path, true])
  }
  const page = await (await form.author.get(form.section('need'))).text()
  expect(page).not.toContain('<script>alert')
})

const aPart = (head: string, value = 'x') => `--b\r\n${head}\r\n\r\n${value}\r\n`
const named = (name: string) => aPart(`content-disposition: form-data; name="${name}"`)
const aFile = (name: string, text: string) =>
  aPart(`content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/json`, text)

test.each([
  ['no part', '--b--\r\n'],
  ['no border', 'nothing of the kind'],
  ['a part that does not end', named('kind').slice(0, -4)],
  ['a part without a name', `${aPart('content-type: text/plain')}--b--\r\n`],
  ['a head without an end', `--b\r\ncontent-disposition: form-data; name="${'x'.repeat(200_000)}`],
  ['five thousand parts', `${Array.from({ length: 5_000 }, (_, n) => named(`a${n}`)).join('')}--b--\r\n`],
  ['a file in the place of a text', `${aFile('x.json', '{}').replace('"file"', '"kind"')}--b--\r\n`],
  ['a draft file that is none', `${aFile('../../x\u0000.json', '{"sections":{"__proto__":{"a":1}}}')}--b--\r\n`],
  ['a draft file as deep as it goes', `${aFile('x.json', '['.repeat(100_000))}--b--\r\n`],
])('a form in parts with %s ends in no failure', async (_, body) => {
  for (const path of routes()) {
    const { status } = await post(path, body, 'multipart/form-data; boundary=b')
    expect([path, status >= 200 && status < 500], `${path} answered ${status}`).toEqual([path, true])
  }
})

const none = '00000000-0000-4000-8000-000000000000'

test.each([
  `/files/${none}`,
  `/files/${none.toUpperCase()}`,
  '/files/..%2f..%2fsecret',
  '/files/%2e%2e/secret',
  '/files/%00',
  '/files/%ff',
  `/files/${'x'.repeat(5_000)}`,
  '/files/',
  `/files/${none}/x`,
  `/uploads/${none}`,
  `/proposals/${none}/draft.json`,
  `/proposals/${none}/receipt.json?version=1`,
  `/proposals/x/answers.json?version=__proto__`,
  `/organizations/${none}/profile/people`,
  '/organizations/x/people',
])('%s is not there, for whatever part of it is asked', async (path) => {
  for (const range of ['bytes=0-', 'bytes=-1', 'bytes=9-1', 'bytes=0-0,5-9', 'x'.repeat(2_000)]) {
    const { status } = await form.author.get(path, { range })
    expect(status, range).toBe(404)
  }
})

test('after all of it the server answers, and its memory is flat', async () => {
  const before = rss()
  const body = `revision=none&${rows(4_000, (n) => `evidence[${n % 10}].source`)}&key=${randomUUID()}`
  for (let n = 0; n < 50; n++) await post(form.section('need'), body)
  expect(rss() - before).toBeLessThan(80)
  expect((await form.author.get(form.section('need'))).status).toBe(200)
})
