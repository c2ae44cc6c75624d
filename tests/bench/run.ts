import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replayReview, startReview } from '#workflows/review/move.ts'
import { restoreReview, storeReview } from '#workflows/review/stored.ts'
import { freePort, startPostgres } from '../support/postgres.ts'

const AWARDS = '../shared/data/us-awards'

/** `npm run bench`: how long a start, an import and a step of the procedure take here. Prints; decides nothing. */
async function bench() {
  benchProcedure()
  const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'))
  const first = await timeStart({ DATA_DIR: dataDir })
  const later = await timeStart({ DATA_DIR: dataDir }, (env) => benchImports('embedded', env))
  print('start, demonstration set up', `${first} ms to the first answer`)
  print('start, later', `${later} ms to the first answer`)
  const postgres = await startPostgres()
  benchImports('PostgreSQL', { DATABASE_URL: postgres.url, DEMO: '1', DATA_DIR: dataDir })
  await postgres.stop()
}

const print = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`)

function benchProcedure() {
  const edition = { quorum: 2, floorCents: 0, ceilingCents: 100, maxMonths: 12 }
  const stored = storeReview(startReview({ edition }))
  const lapse = {
    type: 'lapse',
    by: 'clock',
    at: '2027-01-01T00:00:00.000Z',
    facts: { closesAt: '2026-12-31T00:00:00.000Z' },
  }
  const rounds = 5000
  for (let round = 0; round < 500; round++) storeReview(replayReview({ edition }, [lapse]))
  const began = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    restoreReview(stored)
    storeReview(replayReview({ edition }, [lapse]))
  }
  const { user, system } = process.cpuUsage(began)
  print('restore, step and store', `${((user + system) / rounds / 1000).toFixed(3)} ms of CPU`)
}

async function timeStart(env: Record<string, string>, meanwhile?: (env: Record<string, string>) => void) {
  const port = await freePort()
  const began = performance.now()
  const server = spawn(process.execPath, ['server.ts'], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  await answers(port)
  const ms = Math.round(performance.now() - began)
  meanwhile?.(env)
  await ended(server)
  return ms
}

async function answers(port: number) {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const ended = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })

function benchImports(database: string, env: Record<string, string>) {
  for (const file of ['central-america-us-awards.json', 'usaid-awards-2025-03.tsv']) {
    if (!existsSync(join(AWARDS, file))) {
      print(`import ${file}, ${database}`, 'skipped: the file is not here')
      continue
    }
    const began = performance.now()
    const { stdout } = spawnSync(process.execPath, ['command.ts', 'import', join(AWARDS, file)], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    const added = stdout.split('\n').find((line) => line.endsWith(' added')) ?? stdout
    print(`import ${file}, ${database}`, `${Math.round(performance.now() - began)} ms, ${added}`)
  }
}

await bench()
