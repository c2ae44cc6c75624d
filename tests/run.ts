import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build.ts'
import { staticChecks } from './check.ts'
import { requireBrowser } from './support/browser.ts'
import { makeRunFolder } from './support/run-folder.ts'

type Counts = { passed: number; failed: number; skipped: number }
/** What a set of tests came to, and each test that failed in it: its file, its name and what it said. */
type Outcome = Counts & { failures: string[] }

const folder = makeRunFolder()
const bin = (name: string) => join('node_modules', '.bin', name)

function run(command: string, args: string[], env: Record<string, string> = {}): number {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', ...env } }).status ?? 1
}

/** The runner's own report of what it ran; without one it fell over, which is one failure, as is any that no test shows. */
function outcome(runner: string, status: number, counts: Counts, failures: string[]): Outcome {
  if (status === 0 || counts.failed > 0) return { ...counts, failures }
  return { ...counts, failed: 1, failures: [...failures, `${runner} ended with ${status}, and no test says why`] }
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 }
const report = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** Unit tests, and the integration tests on PostgreSQL and on the embedded database. */
function runVitest(): Outcome {
  const file = join(folder, 'vitest.json')
  const status = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const result = report(file)
  if (!result) return outcome('vitest', status || 1, none, [])
  const counts = {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  }
  const files: VitestFile[] = result.testResults
  return outcome('vitest', status, counts, files.flatMap(failuresOfFile))
}

type VitestFile = {
  name: string
  status: string
  message: string
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
}

const firstLines = (message: string) => message.split('\n').slice(0, 20).join('\n')

function failuresOfFile(file: VitestFile): string[] {
  const tests = file.assertionResults.filter((test) => test.status === 'failed')
  if (file.status === 'failed' && tests.length === 0) return [`${file.name}\n${firstLines(file.message)}`]
  return tests.map((test) => `${file.name} › ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`)
}

/** The browser tests. One that passed only when tried again counts as passed. */
function runPlaywright(): Outcome {
  const file = join(folder, 'playwright.json')
  const status = run(bin('playwright'), ['test'], { E2E_JSON: file })
  const result = report(file)
  if (!result) return outcome('playwright', status || 1, none, [])
  const { stats, suites } = result
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  return outcome('playwright', status, counts, suites.flatMap(failuresOfSuite))
}

type PlaywrightSuite = {
  specs: { file: string; line: number; title: string; ok: boolean }[]
  suites?: PlaywrightSuite[]
}

function failuresOfSuite(suite: PlaywrightSuite): string[] {
  const own = suite.specs.filter((spec) => !spec.ok).map((spec) => `${spec.file}:${spec.line} › ${spec.title}`)
  return [...own, ...(suite.suites ?? []).flatMap(failuresOfSuite)]
}

function total(all: Outcome[]): Outcome {
  const sum = (key: keyof Counts) => all.reduce((count, counts) => count + counts[key], 0)
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: all.flatMap((each) => each.failures),
  }
}

requireBrowser(console.log)
ensureBuilt(console.log)
const { passed, failed, skipped, failures } = total([staticChecks(), runVitest(), runPlaywright()])
for (const failure of failures) console.log(`\nFAILED ${failure}`)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)
