import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

type Check = { name: string; command: string; args: string[] }

const bin = (name: string) => join('node_modules', '.bin', name)

const checks: Check[] = [
  { name: 'format and lint', command: bin('biome'), args: ['ci', '--error-on-warnings'] },
  { name: 'types', command: bin('tsc'), args: ['--noEmit'] },
  {
    name: 'who imports whom',
    command: bin('depcruise'),
    args: ['app', 'db', 'workflows', '--config', '.dependency-cruiser.json', '--output-type', 'err'],
  },
]

const unitTests: Check = {
  name: 'unit tests',
  command: bin('vitest'),
  args: ['run', '--project', 'unit', '--reporter=dot'],
}

function passes({ name, command, args }: Check): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`)
  if (status !== 0) console.log(`${stdout}\n${stderr}`)
  return status === 0
}

/** What needs no test runner: format, lint, types, arrows. */
export function staticChecks() {
  const failures = checks.filter((check) => !passes(check)).map((check) => check.name)
  return { passed: checks.length - failures.length, failed: failures.length, skipped: 0, failures }
}

if (import.meta.main) {
  const { failed } = staticChecks()
  process.exit(failed === 0 && passes(unitTests) ? 0 : 1)
}
