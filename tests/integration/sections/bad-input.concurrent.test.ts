import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ensureBuilt } from '../../../build.ts'
import { sendRaw } from '../../support/raw-http.ts'
import { createEmpty } from '../../support/template.ts'
import { startWholeForm, type WholeFormServer } from '../../support/whole-form-server.ts'

const FORM = 'application/x-www-form-urlencoded'
const ONE_BODY = 50_000_000
/** Of the 54 bodies sent; what a collector has not yet given back varies by tens of megabytes from run to run. */
const THREE_BODIES_MIB = (3 * ONE_BODY) / 2 ** 20

let form: WholeFormServer

beforeAll(async () => {
  ensureBuilt(() => {})
  form = await startWholeForm(await createEmpty(inject('postgresUrl'), 'ventanilla_bad_input'))
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
  '/calls/VEN-27-06/inquiries',
  '/calls/VEN-27-06/proposals',
  '/account',
]

async function post(path: string, body: string) {
  const began = performance.now()
  const cookie = [...form.author.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(form.server.url + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: form.server.url, 'content-type': FORM, cookie },
  })
  await answer.text()
  return { status: answer.status, ms: performance.now() - began }
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

test('after all of it the server answers, and its memory is flat', async () => {
  const before = rss()
  const body = `revision=none&${rows(4_000, (n) => `evidence[${n % 10}].source`)}&key=${randomUUID()}`
  for (let n = 0; n < 50; n++) await post(form.section('need'), body)
  expect(rss() - before).toBeLessThan(80)
  expect((await form.author.get(form.section('need'))).status).toBe(200)
})
