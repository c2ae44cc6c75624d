import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../../build.ts'
import pkg from '../../../package.json' with { type: 'json' }
import {
  pause,
  type Running,
  removeFolder,
  root,
  runToEnd,
  startServer,
  temporaryFolder,
} from '../../support/processes.ts'
import { aVisitor } from '../../support/visitor.ts'

let server: Running
const dataDir = join(temporaryFolder(), 'data')

beforeAll(async () => {
  ensureBuilt(() => {})
  server = await startServer({ DATA_DIR: dataDir })
}, 180_000)

afterAll(async () => {
  await server.kill('SIGKILL')
  removeFolder(dataDir)
})

const modeOf = (name: string) => (statSync(join(dataDir, name)).mode & 0o777).toString(8)

test('it says where it is, what kind of database it has and who can sign in', () => {
  for (const said of [
    'demonstration',
    `http://localhost:${server.port}`,
    'PGlite',
    'not of the power',
    'ventanilla-demo-2026',
  ])
    expect(server.output()).toContain(said)
  expect(server.output()).toContain('The demonstration was set up just now.')
})

test('its health is told as JSON', async () => {
  const answer = await fetch(`${server.url}/health`)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', database: 'ok', worker: 'running', version: pkg.version })
})

test('its folder is for its owner alone', () => {
  expect([modeOf('.'), modeOf('secret'), modeOf('commands.sock'), modeOf('lock')]).toEqual(['700', '600', '600', '600'])
})

test('a second process on the same folder is refused with a sentence, and the first goes on', async () => {
  const second = await runToEnd(['server.ts'], { DATA_DIR: dataDir, PORT: '0' })
  expect(second.code).toBe(1)
  expect(second.output.trim().split('\n')).toHaveLength(1)
  expect(second.output).toContain(`Another process (number ${server.pid}) has the database in ${dataDir} open.`)
  expect((await fetch(server.url)).status).toBe(200)
})

test('killed outright it starts again, within seconds, and seeds nothing twice', async () => {
  const before = await (await fetch(`${server.url}/calls`)).text()
  const secret = readFileSync(join(dataDir, 'secret'), 'utf8')
  await server.kill('SIGKILL')
  server = await startServer({ DATA_DIR: dataDir })
  expect(server.output()).not.toContain('set up just now')
  expect(server.readyMs).toBeLessThan(20_000)
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(secret)
  const calls = (html: string) => html.match(/VEN-\d\d-\d\d/g) ?? []
  expect(calls(before).length).toBeGreaterThan(1)
  expect(calls(await (await fetch(`${server.url}/calls`)).text())).toEqual(calls(before))
})

test('told to end, it answers what was asked, waits for nobody who asks nothing, and leaves no lock', async () => {
  const idle = connect(server.port, '127.0.0.1', () => idle.write('GET / HTTP/1.1\r\n'))
  idle.on('error', () => {})
  const asked = aVisitor(server.url).post('/sign-in', { email: 'admin@demo.example', password: 'not this one' })
  await pause(50)
  const ended = await server.kill('SIGTERM')
  expect((await asked).status).toBe(422)
  expect(server.output()).not.toContain('"level":50')
  expect([ended.code, ended.signal]).toEqual([0, null])
  expect(() => statSync(join(dataDir, 'lock'))).toThrow()
})

test.each([
  ['of a process that is gone', '999999999 1'],
  ['of a process number that another process has by now', `${process.pid} 1`],
  ['that was never written to its end', ''],
])('a lock %s does not keep it from starting', async (_, lock) => {
  writeFileSync(join(dataDir, 'lock'), lock)
  const replay = await runToEnd(['command.ts', 'db:replay'], { DATA_DIR: dataDir })
  expect(replay.output).not.toContain('Another process')
  expect(replay.code).toBe(0)
})

test('a port that is taken is told in a sentence', async () => {
  const holder = createServer()
  const port = await new Promise<number>((resolve) =>
    holder.listen(0, '127.0.0.1', () => resolve((holder.address() as { port: number }).port)),
  )
  const ended = await runToEnd(['server.ts'], { DATA_DIR: dataDir, PORT: String(port) })
  holder.close()
  expect([ended.code, ended.output.trim()]).toEqual([
    1,
    `Port ${port} is taken. Set PORT to another, for example: PORT=3001 npm start`,
  ])
})

test('a folder that is too deep for a socket, or no folder, is told before anything is opened', async () => {
  const deep = join(temporaryFolder(), 'x'.repeat(60), 'y'.repeat(60))
  const tooDeep = await runToEnd(['server.ts'], { DATA_DIR: deep })
  expect([tooDeep.code, tooDeep.output]).toEqual([1, expect.stringContaining(`DATA_DIR (${deep}) is too deep`)])
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  const noFolder = await runToEnd(['server.ts'], { DATA_DIR: file })
  expect([noFolder.code, noFolder.output]).toEqual([1, expect.stringContaining(`DATA_DIR (${file}) cannot be used`)])
  expect(noFolder.output).not.toContain(' at ')
})

test('what is wrong with a setting is told by its name, without a stack', async () => {
  const ended = await runToEnd(['server.ts'], {
    DATA_DIR: dataDir,
    PORT: 'many',
    PUBLIC_URL: 'ftp://x',
    LOG_LEVEL: 'loud',
  })
  expect(ended.code).toBe(1)
  expect(
    ended.output
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(['PORT', 'PUBLIC_URL', 'LOG_LEVEL'])
})

test('it runs from a copy that only its owner can enter, of any working directory', async () => {
  const copy = join(temporaryFolder(), 'clone')
  mkdirSync(copy, { mode: 0o700 })
  for (const part of ['app', 'db', 'workflows', 'build', 'public', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true, preserveTimestamps: true })
  for (const part of ['server.ts', 'build.ts', 'build-styles.ts', 'remix.config.js', 'vite.config.ts'])
    cpSync(join(root, part), join(copy, part))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  chmodSync(copy, 0o700)
  const elsewhere = await startServer({ DATA_DIR: dataDir }, { folder: copy, cwd: '/' })
  const home = await (await fetch(elsewhere.url)).text()
  const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(home)?.[1]
  const styles = await fetch(elsewhere.url + stylesheet).catch(() => undefined)
  expect((await elsewhere.kill('SIGTERM')).code).toBe(0)
  expect(styles?.status).toBe(200)
  removeFolder(copy)
})

test('a Node that is too old is told so in a sentence', ({ skip }) => {
  const old = olderNode()
  if (!old) return skip('no Node below 24 on this machine')
  const { status, stderr } = spawnSync(old, ['--import', './oldest-node.js', 'server.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Node 24 or later is needed, this is [\d.]+\..*\n$/)
})

function olderNode() {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  return folders.map((folder) => join(folder, 'node')).find(isOlder)
}

function isOlder(file: string) {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8' })
  return status === 0 && Number(stdout.slice(1).split('.')[0]) < 24
}
