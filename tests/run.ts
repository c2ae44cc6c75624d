import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build.ts'
import { staticChecks } from './check.ts'
import { requireBrowser } from './support/browser.ts'
import { makeRunFolder } from './support/run-folder.ts'

type Counts = { passed: number; failed: number; skipped: number }

const folder = makeRunFolder()
const bin = (name: string) => join('node_modules', '.bin', name)

function run(command: string, args: string[], env: Record<string, string> = {}): number {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', ...env } }).status ?? 1
}

/** Unit tests, and the integration tests on PostgreSQL and on the embedded database. */
function runVitest(): Counts {
  const file = join(folder, 'vitest.json')
  const status = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const result = JSON.parse(readFileSync(file, 'utf8'))
  const skipped = result.numPendingTests + result.numTodoTests
  const failed = Math.max(result.numFailedTests, status === 0 ? 0 : 1)
  return { passed: result.numPassedTests, failed, skipped }
}

function runPlaywright(): Counts {
  const file = join(folder, 'playwright.json')
  const status = run(bin('playwright'), ['test'], { E2E_JSON: file })
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, status === 0 ? 0 : 1),
    skipped: stats.skipped,
  }
}

function total(all: Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((count, counts) => count + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

requireBrowser(console.log)
ensureBuilt(console.log)
const { passed, failed, skipped } = total([staticChecks(), runVitest(), runPlaywright()])
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)
