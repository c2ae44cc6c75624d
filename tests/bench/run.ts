import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { suggestTags } from '#app/tags/suggest-tags.ts'
import { moveReview, replayReview } from '#workflows/review/move.ts'
import { restoreReview, storeReview } from '#workflows/review/stored.ts'
import { ensureBuilt } from '../../build.ts'
import { freePort, startPostgres } from '../support/postgres.ts'
import { makeRunFolder } from '../support/run-folder.ts'
import { spanishSentences } from '../unit/tags/spanish-sentences.ts'
import { wayTo } from '../unit/workflows/support/samples.ts'
import { benchPaints } from './paints.ts'
import { benchSections } from './sections.ts'

const AWARDS = '../shared/data/us-awards'

/**
 * `npm run bench`: how long a start, an import, a step of the procedure and a save of a section take here; with
 * `-- sections` the last alone; with `-- paints` when each section is seen on a bad line. Prints; decides nothing.
 */
async function bench() {
  ensureBuilt(console.log)
  if (process.argv.includes('sections')) return benchOnPostgres((url) => benchSections(url, print))
  if (process.argv.includes('paints')) return benchOnPostgres((url) => benchPaints(url, print))
  benchProcedure()
  benchTags()
  const dataDir = join(makeRunFolder(), 'bench')
  const first = await timeStart({ DATA_DIR: dataDir })
  const later = await timeStart({ DATA_DIR: dataDir }, (env) => benchImports('embedded', env))
  print('start, demonstration set up', `${first} ms to the first answer`)
  print('start, later', `${later} ms to the first answer`)
  await benchOnPostgres(async (url) => {
    benchImports('PostgreSQL', { DATABASE_URL: url, DEMO: '1', DATA_DIR: dataDir })
    await benchSections(url, print)
  })
}

async function benchOnPostgres(bench: (url: string) => Promise<void>) {
  const postgres = await startPostgres()
  await bench(postgres.url).finally(() => postgres.stop())
}

const print = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`)

/** The last step of the way to every place, from what the database gives to what it is given. */
function benchProcedure() {
  const acts = Object.values(wayTo).flatMap(({ input, events }) => {
    const { snapshot, machineVersion } = storeReview(replayReview(input, events.slice(0, -1)))
    return events.slice(-1).map((event) => ({ json: JSON.stringify(snapshot), machineVersion, event }))
  })
  const each = (rounds: number) => {
    for (let round = 0; round < rounds; round++)
      for (const { json, machineVersion, event } of acts) {
        const moved = moveReview(restoreReview({ snapshot: JSON.parse(json), machineVersion }), event)
        if (moved) JSON.stringify(storeReview(moved.snapshot).snapshot)
      }
  }
  const rounds = 200
  each(50)
  const began = process.cpuUsage()
  each(rounds)
  const { user, system } = process.cpuUsage(began)
  print('restore, step and store', `${((user + system) / rounds / acts.length / 1000).toFixed(3)} ms of CPU`)
}

/** Of a thousand letters, about half of what a summary may have. */
function benchTags() {
  const text = spanishSentences.map(([sentence]) => sentence).join(' ')
  suggestTags(text)
  const began = process.cpuUsage()
  for (let round = 0; round < 50; round++) suggestTags(text)
  const { user, system } = process.cpuUsage(began)
  print('suggest tags for a thousand letters', `${((user + system) / 50 / text.length).toFixed(3)} ms of CPU`)
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
