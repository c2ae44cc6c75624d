import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('.', import.meta.url))
const STAMP = 'build/stamp'
const SOURCES = [
  'app/**/*',
  'db/**/*.ts',
  'workflows/**/*.ts',
  'public/**/*',
  'package.json',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
]

/** A fingerprint of all that goes into the build, so that a start after an update builds again. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'ventanilla.css')
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()) {
    hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Builds the pages where they are not built, or were from other sources. Throws with the builder's words. */
export function ensureBuilt(say: (line: string) => void) {
  const wanted = fingerprint()
  if (existsSync(`${root}${STAMP}`) && readFileSync(`${root}${STAMP}`, 'utf8') === wanted) return
  say('Building the pages (once, about half a minute) …')
  run('build-styles.ts')
  run('node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn')
  compressAssets()
  writeFileSync(`${root}${STAMP}`, wanted)
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`)
}

/** Static files are compressed once, as small as they go, beside themselves. */
function compressAssets() {
  for (const file of globSync('build/client/**/*.{css,js,svg,ico,json}', { cwd: root })) {
    const bytes = readFileSync(`${root}${file}`)
    if (bytes.length < 512) continue
    writeFileSync(`${root}${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(`${root}${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

if (import.meta.main) ensureBuilt(console.log)
