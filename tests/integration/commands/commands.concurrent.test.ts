import { existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../../build.ts'
import {
  eventually,
  type Running,
  removeFolder,
  root,
  runToEnd,
  startProgram,
  startServer,
  temporaryFolder,
} from '../../support/processes.ts'

const folder = temporaryFolder()
const dataDir = join(folder, 'data')
const command = join(root, 'command.ts')
const environment = { DATA_DIR: dataDir }

let server: Running

beforeAll(async () => {
  ensureBuilt(() => {})
  writeFileSync(join(folder, 'awards.json'), JSON.stringify(awards(3000)))
  writeFileSync(join(folder, 'many.json'), JSON.stringify(awards(8000)))
  writeFileSync(join(folder, 'more.json'), JSON.stringify(awards(20_000)))
  writeFileSync(join(folder, 'broken.json'), '[{"awardId": "A-1", ')
  server = await startServer(environment)
}, 180_000)

afterAll(async () => {
  await server?.kill('SIGKILL')
  removeFolder(folder)
})

const awards = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    source: 'made up',
    awardId: `A-${count}-${n}`,
    recipient: `Organisation ${n % 50}`,
    description: `Prevention of violence with schools of municipality ${n}`,
    estimatedCostUSD: 2000 + n,
    obligatedUSD: 1000 + n,
    status2025: 'funded',
    startDate: '2020-01-15',
    endDate: '2022-01-14',
    office: 'INL',
    countriesDerived: ['HN'],
  }))

const run = (...args: string[]) => runToEnd([command, ...args], environment, folder)

const health = async () => (await fetch(`${server.url}/health`)).status

test('an import is carried out by the running server, told line by line, its file found from where one is', async () => {
  const { code, output } = await run('import', 'awards.json')
  expect(output).toContain('3000 added')
  expect(output.trim().split('\n').length).toBeGreaterThan(4)
  expect(code).toBe(0)
})

test('a file that was imported adds nothing again', async () => {
  const { code, output } = await run('import', 'awards.json')
  expect([code, output]).toEqual([0, expect.stringMatching(/0 added\n3000 already here/)])
})

test.each([
  ['broken.json', 'broken.json'],
  ['nowhere.json', 'nowhere.json'],
])('%s is told in a sentence, and ends with 1', async (file) => {
  const { code, output } = await run('import', file)
  expect(code).toBe(1)
  expect(output.trim()).not.toBe('')
  expect(output).not.toMatch(/\n +at |SyntaxError/)
})

test('the other commands answer through the server too', async () => {
  const replay = await run('db:replay')
  const [, reviews, equal] = /(\d+) reviews, (\d+) equal/.exec(replay.output)!
  expect([replay.code, reviews, Number(reviews) > 10]).toEqual([0, equal, true])
  const audit = await run('audit:verify')
  expect([audit.code, audit.output]).toEqual([0, expect.stringContaining('Every chain is whole.')])
  const head = /audit_log (\S+) review_events/.exec(audit.output)![1]!
  expect((await run('audit:verify', '--head', head)).code).toBe(0)
  const changed = head.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect((await run('audit:verify', '--head', changed)).code).toBe(1)
  const invited = await run('people:invite', 'somebody@example.org', '--role', 'reviewer')
  expect(invited.code).toBe(0)
  const link = new URL(/http\S+/.exec(invited.output)![0])
  expect(link.origin).toBe(`http://localhost:${server.port}`)
  expect((await fetch(server.url + link.pathname)).status).toBe(200)
  expect((await run('people:invite', 'not a mail')).code).toBe(2)
})

test('an unknown command is told with those that are known, ends with 2 and opens nothing', async () => {
  const elsewhere = join(folder, 'untouched')
  const { code, output } = await runToEnd([command, 'make:coffee'], { DATA_DIR: elsewhere }, folder)
  expect([code, output]).toEqual([2, expect.stringMatching(/no command make:coffee.*db:replay/)])
  expect(existsSync(elsewhere)).toBe(false)
})

test('one who leaves in the middle of a command does not disturb the server', async () => {
  const importing = startProgram([command, 'import', join(folder, 'many.json')], environment)
  await eventually(importing.output, (said) => said.includes('1,000 records read'))
  expect(await Promise.race([importing.ended, Promise.resolve('goes on')])).toBe('goes on')
  await importing.kill('SIGKILL')
  expect(await health()).toBe(200)
  expect((await run('audit:verify')).code).toBe(0)
  expect(server.output()).not.toContain('"level":50')
})

test.each([
  ['nonsense\n'],
  ['null\n'],
  ['{"name":1}\n'],
  ['{"name":"import"}\n'],
  ['{"name":"__proto__","args":[]}\n'],
  [''],
])('what is no command (%j) on the socket does not disturb the server', async (text) => {
  await new Promise<void>((resolve) => {
    const socket = connect(join(dataDir, 'commands.sock'), () => socket.end(text))
    socket
      .on('error', () => {})
      .on('close', () => resolve())
      .resume()
  })
  expect(await health()).toBe(200)
})

test('a server that dies in the middle of a command is told', async () => {
  const importing = startProgram([command, 'import', join(folder, 'more.json')], environment)
  await eventually(importing.output, (said) => said.includes('1,000 records read'))
  await server.kill('SIGKILL')
  const { code, output } = await importing.ended
  expect([code, output]).toEqual([1, expect.stringContaining('The server stopped before the command ended.')])
  expect(output).not.toMatch(/\n +at /)
})

test('where no server runs a command opens the database itself, one at a time', async () => {
  const both = await Promise.all([run('audit:verify'), run('audit:verify')])
  expect(both.map(({ code }) => code)).toContain(0)
  for (const { code, output } of both)
    expect(output).toMatch(code === 0 ? /Every chain is whole\./ : /^Another process \(number \d+\)/)
  expect(await run('db:replay')).toMatchObject({ code: 0, output: expect.stringMatching(/(\d+) reviews, \1 equal/) })
})
