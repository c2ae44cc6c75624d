import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './postgres.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))

type Environment = Record<string, string>

export type Ended = { code: number | null; signal: string | null; output: string; ms: number }

export type Running = {
  url: string
  port: number
  pid: number
  dataDir: string
  /** Everything written so far, to either stream. */
  output(): string
  ended: Promise<Ended>
  kill(signal: NodeJS.Signals): Promise<Ended>
  /** From its start to its first answer. */
  readyMs: number
}

export const temporaryFolder = (name = 'ventanilla-process-') => mkdtempSync(join(tmpdir(), name))

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/** Only what a fresh shell has: nothing of the test run's own settings reaches the process. */
const environment = (more: Environment): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '/',
  HOST: '127.0.0.1',
  ...more,
})

const running = new Set<ChildProcess>()
/** The test runner may end its worker without a word: nothing that was started may outlive it. */
for (const end of ['exit', 'disconnect'] as const)
  process.once(end, () => {
    for (const child of running) child.kill('SIGKILL')
  })

function launch(command: string[], more: Environment, cwd = root) {
  const began = performance.now()
  const [file, ...args] = command
  const child = spawn(file!, args, { cwd, env: environment(more), stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code, signal, output, ms: performance.now() - began })
    })
  })
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return { child, began, ended, kill, output: () => output }
}

type Place = { folder?: string; cwd?: string }

/** Starts `server.ts` and waits for its first answer; throws with what it said when it ends before. */
export async function startServer(more: Environment = {}, { folder = root, cwd }: Place = {}): Promise<Running> {
  const dataDir = more.DATA_DIR ?? temporaryFolder()
  const port = Number(more.PORT ?? (await freePort()))
  const started = launch(
    [process.execPath, join(folder, 'server.ts')],
    { ...more, DATA_DIR: dataDir, PORT: String(port) },
    cwd ?? folder,
  )
  const url = `http://127.0.0.1:${port}`
  await untilAnswer(url, started.ended)
  const readyMs = performance.now() - started.began
  return { ...started, url, port, dataDir, pid: started.child.pid!, readyMs }
}

async function untilAnswer(url: string, ended: Promise<Ended>) {
  let end: Ended | undefined
  void ended.then((how) => (end = how))
  for (const until = performance.now() + 60_000; performance.now() < until; ) {
    if (end) throw new Error(`the server ended with ${end.code}: ${end.output}`)
    try {
      await (await fetch(`${url}/health`)).arrayBuffer()
      return
    } catch {
      await pause(50)
    }
  }
  throw new Error(`no answer from ${url} within a minute`)
}

/** Runs one of our programs to its end. */
export const runToEnd = (args: string[], more: Environment = {}, cwd?: string): Promise<Ended> =>
  launch([process.execPath, ...args], more, cwd).ended

/** Starts one of our programs that goes on until it is killed. */
export const startProgram = (args: string[], more: Environment = {}) => launch([process.execPath, ...args], more)

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks again until the answer will do. */
export async function eventually<Answer>(
  ask: () => Answer | Promise<Answer>,
  willDo: (answer: Answer) => boolean,
  withinMs = 15_000,
): Promise<Answer> {
  const until = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (willDo(answer)) return answer
    if (performance.now() > until) throw new Error(`still ${JSON.stringify(answer)} after ${withinMs} ms`)
    await pause(100)
  }
}
