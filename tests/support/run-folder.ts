import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One folder is the temporary folder of every process of a run, and goes when the process that made it ends, whether its
 * tests passed or not. PostgreSQL, run as nobody, must be able to pass through it.
 */
export function makeRunFolder(): string {
  if (process.env.RUN_FOLDER) return process.env.RUN_FOLDER
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-run-'))
  chmodSync(folder, 0o755)
  Object.assign(process.env, { RUN_FOLDER: folder, TMPDIR: folder })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
