import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import en from '#app/i18n/en/ui.json' with { type: 'json' }
import es from '#app/i18n/es/ui.json' with { type: 'json' }
import { ensureBuilt } from '../../../build.ts'
import { eventually, type Running, removeFolder, startServer } from '../../support/processes.ts'
import { sendRaw } from '../../support/raw-http.ts'
import { aVisitor } from '../../support/visitor.ts'

const MAIL = 'canary.person@canary.example'
const PASSWORD = 'canary-password-7731'
const TEXT = 'canary text of a form'
const FORM = 'application/x-www-form-urlencoded'
const PUBLIC_PAGES = ['/', '/calls', '/about', '/questions', '/procedure', '/sign-in', '/nothing-here']

let server: Running

beforeAll(async () => {
  ensureBuilt(() => {})
  server = await startServer({ TRUSTED_PROXIES: '1' })
}, 180_000)

afterAll(async () => {
  await server?.kill('SIGKILL')
  removeFolder(server?.dataDir)
})

const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    body: body as BodyInit,
    redirect: 'manual',
    headers: { origin: server.url, 'content-type': FORM, ...headers },
  })

const header = (name: string, value: string | RegExp) => [name, value] as const

const everywhere = [
  header('content-security-policy', /default-src 'none'.*frame-ancestors 'none'/),
  header('x-content-type-options', 'nosniff'),
  header('x-frame-options', 'DENY'),
  header('referrer-policy', 'same-origin'),
  header('cross-origin-opener-policy', 'same-origin'),
  header('cross-origin-resource-policy', 'same-origin'),
  header('permissions-policy', /camera=\(\)/),
  header('x-request-id', /^[0-9a-f-]{36}$/),
  header('cache-control', /./),
]

const big = new Uint8Array(2 * 1024 * 1024).fill(97)

const answers: [number, string, () => Promise<Response>][] = [
  [200, 'a page', () => fetch(server.url)],
  [200, 'its head', () => fetch(server.url, { method: 'HEAD' })],
  [200, 'health', () => fetch(`${server.url}/health`)],
  [200, 'a static file', () => fetch(`${server.url}/favicon.svg`)],
  [302, 'a page behind the door', () => fetch(`${server.url}/account`, { redirect: 'manual' })],
  [400, 'JSON in place of a form', () => post('/sign-in', '{}', { 'content-type': 'application/json' })],
  [403, 'a form of another site', () => post('/sign-in', 'email=x', { origin: 'https://evil.example' })],
  [403, 'a route that is none', () => fetch(`${server.url}/?_data=routes%2Fnone`)],
  [404, 'an address that is none', () => fetch(`${server.url}/nothing-here`)],
  [405, 'a method that is none', () => fetch(server.url, { method: 'DELETE', headers: { origin: server.url } })],
  [405, 'a post to a page', () => post('/calls', 'a=b')],
  [413, 'too much', () => post('/sign-in', big)],
  [422, 'a form with faults', () => post('/sign-in', 'email=x')],
]

test.each(answers)('%i, for %s, has every security header', async (status, _, ask) => {
  const answer = await ask()
  expect(answer.status).toBe(status)
  for (const [name, value] of everywhere) expect(answer.headers.get(name), name).toMatch(value)
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(answer.headers.has('x-powered-by')).toBe(false)
  expect(await answer.text()).not.toMatch(/\n +at |node_modules|\.tsx?:\d/)
})

/** A script is only ever one of our own files. */
const INLINE = /<script(?!(?: type="module")? src="\/assets\/)|<style|\sstyle=|\son[a-z]+=|javascript:/i

test('no two answers share a nonce', async () => {
  const nonces = await Promise.all(
    PUBLIC_PAGES.map(async (path) => {
      const policy = (await fetch(server.url + path)).headers.get('content-security-policy')
      return /'nonce-([^']+)'/.exec(policy!)![1]
    }),
  )
  expect(new Set(nonces).size).toBe(PUBLIC_PAGES.length)
})

/** Every page that leads from these, for one person, up to so many. */
async function crawl(visitor: ReturnType<typeof aVisitor>, from: string[], most: number) {
  const seen = new Set(from)
  for (const path of seen) {
    const answer = await visitor.get(path)
    const html = await answer.text()
    expect([path, answer.status < 500, INLINE.exec(html)?.[0]]).toEqual([path, true, undefined])
    for (const [, href] of html.matchAll(/href="(\/[^"#]*)/g)) {
      if (seen.size < most && !href!.startsWith('/assets/')) seen.add(href!.replaceAll('&amp;', '&'))
    }
  }
  return seen.size
}

test.each([
  ['a visitor', undefined, PUBLIC_PAGES, 10],
  ['an author', 'author', ['/proposals'], 10],
  ['the intake officer', 'intake', ['/desk'], 10],
  ['the approver', 'approver', ['/desk'], 10],
  ['an administrator', 'admin', ['/desk', '/people'], 5],
])('nothing is inline in the pages of %s, and none fails', async (_, name, from, atLeast) => {
  const visitor = aVisitor(server.url)
  if (name) {
    const credentials = { email: `${name}@demo.example`, password: 'ventanilla-demo-2026' }
    expect((await visitor.post('/sign-in', credentials)).status).toBe(302)
  }
  expect(await crawl(visitor, from, 60)).toBeGreaterThanOrEqual(atLeast)
})

const evil = 'https://evil.example'
const own = () => server.url

test.each([
  ['no origin', {}, false],
  ['the origin null', { origin: 'null' }, false],
  ['an evil origin', { origin: evil }, false],
  ['a broken origin', { origin: '::' }, false],
  ['our own origin', { origin: own }, true],
  ['our host at another port', { origin: 'http://127.0.0.1:1' }, false],
  ['our host as part of another', { origin: () => `${server.url}.evil.example` }, false],
  ['Sec-Fetch-Site cross-site', { origin: own, 'sec-fetch-site': 'cross-site' }, false],
  ['Sec-Fetch-Site same-site', { origin: own, 'sec-fetch-site': 'same-site' }, false],
  ['Sec-Fetch-Site none', { origin: own, 'sec-fetch-site': 'none' }, false],
  ['Sec-Fetch-Site same-origin', { 'sec-fetch-site': 'same-origin' }, true],
  ['Sec-Fetch-Site same-origin and an evil origin', { origin: evil, 'sec-fetch-site': 'same-origin' }, false],
  ['an evil origin that a header calls ours', { origin: evil, 'x-forwarded-host': 'evil.example' }, false],
])('a form with %s', async (_, headers, isLetIn) => {
  for (const path of [
    '/sign-in',
    '/sign-in?_data=routes%2Fsign-in',
    '/sign-out',
    '/language?_data=routes%2Flanguage',
  ]) {
    const given = Object.entries({ 'content-type': FORM, ...headers } as Record<string, string | (() => string)>)
    const answer = await fetch(server.url + path, {
      method: 'POST',
      body: 'email=x',
      redirect: 'manual',
      headers: Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : value()])),
    })
    expect([path, answer.status === 403]).toEqual([path, !isLetIn])
  }
})

test('a refusal is a page in the reader’s language', async () => {
  const said = Object.entries({ en: en.fault, es: es.fault })
  for (const [language, fault] of said) {
    const asked = { 'accept-language': language }
    const large = await post('/sign-in', big, asked)
    const none = await fetch(`${server.url}/nothing-here`, { headers: asked })
    const odd = await fetch(`${server.url}/calls/%E0%A4%A`, { headers: asked })
    for (const [answer, words] of [
      [large, fault[413].title],
      [none, fault[404].title],
      [odd, fault[404].title],
    ] as const) {
      const page = await answer.text()
      expect(page).toContain(`<html lang="${language}"`)
      expect(page).toContain(words)
    }
  }
})

test('a page that says no keeps the frame of who is signed in, and their language', async () => {
  const visitor = aVisitor(server.url, { language: 'en' })
  await visitor.post('/sign-in', { email: 'author@demo.example', password: 'ventanilla-demo-2026' })
  const id = '00000000-0000-4000-8000-000000000000'
  for (const [status, asked] of [
    [404, visitor.get('/nothing-here')],
    [404, visitor.get('/calls/%E0%A4%A')],
    [404, visitor.get(`/proposals/${id}/sections/budget`)],
    [404, visitor.post(`/proposals/${id}/submission`, { key: id, revision: '0' })],
    [422, visitor.post(`/proposals/${id}/submission`, {})],
    [403, visitor.post('/language', {}, { origin: evil })],
  ] as const) {
    const answer = await asked
    const page = await answer.text()
    expect([answer.status, page.includes('href="/account"')]).toEqual([status, true])
    expect(page).toContain('<html lang="es"')
    expect(page).toContain(`<title>${es.fault[status].title} · Ventanilla`)
  }
})

const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1024

test('fifty megabytes are refused within a second, announced or not, and memory stays', async () => {
  const before = rss()
  const head = `POST /sign-in HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\norigin: ${server.url}\r\ncontent-type: ${FORM}\r\n`
  const block = Buffer.alloc(64 * 1024, 'a')
  function* announced() {
    yield `${head}content-length: ${50_000_000}\r\n\r\n`
    for (let sent = 0; sent < 50_000_000; sent += block.length) yield block
  }
  function* chunked() {
    yield `${head}transfer-encoding: chunked\r\n\r\n`
    for (let sent = 0; sent < 50_000_000; sent += block.length) yield Buffer.from(`10000\r\n${block}\r\n`)
  }
  for (const body of [announced, chunked, announced, chunked]) {
    const { status, ms } = await sendRaw(server.port, body())
    expect(status).toBe(413)
    expect(ms).toBeLessThan(1000)
  }
  expect(rss() - before).toBeLessThan(60)
})

test.each([
  ['a hundred thousand fields', Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join('&'), 413],
  ['as many rows', Array.from({ length: 60_000 }, (_, n) => `l[${n}].a=1`).join('&'), 413],
  ['as many fields as may be', Array.from({ length: 8000 }, (_, n) => `a${n}=1`).join('&'), 422],
  ['a name half a million levels deep', `a${'.b'.repeat(500_000)}=1`, 422],
  ['a row far away', 'email[4294967294]=x&password[99999999].a=y', 422],
])('%s are answered and hold nobody up', async (_, body, status) => {
  expect((await post('/sign-in', body)).status).toBe(status)
})

const MARK = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
const boundary = { 'content-type': `multipart/form-data; boundary=${MARK}` }
const part = (name: string, text: string) =>
  `--${MARK}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`

test.each([
  ['a multipart form', `${part('email', 'x')}${part('password', 'y')}--${MARK}--\r\n`, boundary, 422],
  ['a multipart form without an end', part('email', 'x'), boundary, 400],
  ['a multipart form that is none', 'garbage', boundary, 400],
  ['a multipart form without a boundary', part('email', 'x'), { 'content-type': 'multipart/form-data' }, 400],
  ['a multipart form with NUL', `${part('email', '\0')}--${MARK}--\r\n`, boundary, 400],
  [
    'a file with NUL where none is asked for',
    `--${MARK}\r\ncontent-disposition: form-data; name="email"; filename="a"\r\n\r\n\0\r\n--${MARK}--\r\n`,
    boundary,
    422,
  ],
  ['plain text', 'email=x', { 'content-type': 'text/plain' }, 400],
  ['a type that is none', 'email=x', { 'content-type': '\u00ff' }, 400],
  ['nothing', '', {}, 422],
  ['invalid UTF-8', 'email=%FF%FE%C0&password=%E0%A4', {}, 422],
  ['NUL', 'email=a%00b&password=%00', {}, 422],
  ['lone surrogates', 'email=%ED%A0%80&password=x', {}, 422],
  ['names of prototypes', '__proto__=1&__proto__.email=a@b.co&constructor.prototype.x=1&toString=1', {}, 422],
  ['doubled fields', 'email=a@b.co&email=c@d.co&password=x&password=y&next=/a&next=/b', {}, 422],
  ['lists and objects for texts', 'email[0]=a&email.x=1&password[]=x&next[a][b]=1', {}, 422],
])('%s never ends in 500', async (_, body, headers, status) => {
  expect((await post('/sign-in', body, headers)).status).toBe(status)
  expect((await post('/language', body, headers)).status).toBeLessThan(500)
  expect((await post('/sign-out', body, headers)).status).toBeLessThan(500)
  expect((await post('/calls/VEN-27-01/proposals', body, headers)).status).toBeLessThan(500)
})

test.each([
  ['/%E0%A4%A', 404],
  ['/calls/%E0%A4%A', 404],
  ['/calls/%00', 404],
  ['/calls/%C3%28', 404],
  [`/calls/${'x'.repeat(5000)}`, 404],
  ['/calls?x=%00', 400],
  ['/calls?x=%E0%A4%A', 200],
  ['/calls?_data', 200],
  ['/calls?_data=__proto__', 403],
  ['/calls?_data=routes%2Faccount', 403],
  ['/proposals/not-a-number?_data=root', 200],
  ['/welcome/%2e%2e%2f', 404],
  ['//evil.example/', 404],
  ['/assets/../../package.json', 404],
  ['/assets/..%2f..%2fpackage.json', 404],
  ['/assets/%2e%2e/%2e%2e/package.json', 404],
  ['/assets/%252e%252e/package.json', 404],
  ['/assets/..\\..\\package.json', 400],
  ['/.git/config', 404],
  ['/assets/', 404],
])('GET %s', async (path, status) => {
  const answer = await sendRaw(server.port, [`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\n\r\n`])
  expect(answer.status).toBe(status)
  expect(answer.head).toMatch(/x-content-type-options: nosniff/i)
  expect(answer.body).not.toMatch(/"ventanilla"|\n +at |node_modules/)
})

test.each([
  ['no Host', 'GET / HTTP/1.1\r\n\r\n'],
  ['a broken Host', 'GET / HTTP/1.1\r\nhost: a"<b>\r\n\r\n'],
  ['an unknown method', 'FOO / HTTP/1.1\r\nhost: a\r\n\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no HTTP at all', 'hello\r\n\r\n'],
])('what has %s is refused with 400', async (_, text) => {
  expect((await sendRaw(server.port, [text])).status).toBe(400)
})

test('compressed answers are whole, say so to caches, and respect who wants none', async () => {
  const page = await (await fetch(server.url, { headers: { 'accept-encoding': 'identity' } })).text()
  const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(page)![1]!
  for (const [path, isStatic] of [
    ['/about', false],
    [stylesheet, true],
  ] as const) {
    const plain = await fetch(server.url + path, { headers: { 'accept-encoding': 'identity' } })
    const whole = (await plain.arrayBuffer()).byteLength
    for (const [accepted, encoding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['br;q=0', null],
    ] as const) {
      const answer = await fetch(server.url + path, { headers: { 'accept-encoding': accepted } })
      expect([path, accepted, answer.headers.get('content-encoding')]).toEqual([path, accepted, encoding])
      expect(answer.headers.get('vary')).toMatch(/accept-encoding/i)
      const length = Number(answer.headers.get('content-length'))
      if (encoding) expect(length).toBeLessThan(whole)
      const read = (await answer.arrayBuffer()).byteLength
      if (isStatic) expect(read).toBe(whole)
      else expect(Math.abs(read - whole)).toBeLessThan(100)
    }
    expect(plain.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(plain.headers.get('cache-control')).toBe(
      isStatic ? 'public, max-age=31536000, immutable' : 'private, no-store',
    )
  }
})

test('behind one proxy its last forwarded address counts, whatever the visitor puts before it', async () => {
  const email = 'someone.else@example.org'
  const tryFrom = async (forwarded: string) =>
    (await post('/sign-in', `email=${email}&password=x`, { 'x-forwarded-for': forwarded })).status
  for (let n = 0; n < 5; n++) expect(await tryFrom(`198.51.${n}.1, 203.0.113.7`)).toBe(422)
  expect(await tryFrom('198.51.100.1, 203.0.113.7')).toBe(429)
  expect(await tryFrom('203.0.113.7, 198.51.100.9')).toBe(422)
})

test('one who leaves in the middle is no error', async () => {
  const before = server.output().length
  for (const bytes of [
    'GET /calls HTTP/1.1\r\nhost: a\r\n\r\n',
    'POST /sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nab',
  ]) {
    for (let n = 0; n < 20; n++) {
      await new Promise<void>((resolve) => {
        const socket = connect(server.port, '127.0.0.1', () =>
          socket.write(bytes, () => setTimeout(() => socket.destroy(), n)),
        )
        socket.on('close', () => resolve()).on('error', () => {})
      })
    }
  }
  expect((await fetch(server.url)).status).toBe(200)
  expect(server.output().slice(before)).not.toMatch(/"level":50|closed early/)
})

test('nothing of all this is in the log but numbers: no mail, password, text, address or path', async () => {
  const visitor = aVisitor(server.url)
  await visitor.post(
    '/sign-in',
    { email: MAIL, password: PASSWORD, next: `/${TEXT}` },
    { 'x-forwarded-for': '192.0.2.77' },
  )
  await visitor.get(`/welcome/canary-token?text=${encodeURIComponent(TEXT)}`)
  await visitor.get(`/canary-path/${encodeURIComponent(TEXT)}`)
  await visitor.post(`/calls/canary-call/proposals`, { text: TEXT })
  await eventually(server.output, (said) => said.includes('"status":404'))
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  for (const line of log) expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(['level', 'msg']))
  expect(server.output()).not.toMatch(/canary|192\.0\.2\.77|203\.0\.113|evil|No routes matched|could not be decoded/)
  expect(log.filter((line) => line.includes('"level":50'))).toEqual([])
})
