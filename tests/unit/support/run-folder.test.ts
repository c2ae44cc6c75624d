import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'

test('whatever is put into the temporary folder is put into the folder of this run', () => {
  expect(tmpdir()).toBe(process.env.RUN_FOLDER)
})

test.each(['', 'throw new Error("a test failed")', 'process.exit(1)'])(
  'a run that ends with %j leaves nothing',
  (end) => {
    const run = `
    const { makeRunFolder } = await import('./tests/support/run-folder.ts')
    const { mkdtempSync, writeFileSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    const folder = makeRunFolder()
    const inside = mkdtempSync(tmpdir() + '/ventanilla-process-')
    writeFileSync(inside + '/file', 'x')
    console.log(folder + ' ' + inside + ' ' + makeRunFolder())
    ${end}`
    const { RUN_FOLDER: _, ...env } = process.env
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', run], { env, encoding: 'utf8' })
    const [folder, inside, again] = stdout.trim().split(' ')
    expect(inside).toContain(`${folder}/ventanilla-process-`)
    expect(again).toBe(folder)
    expect(existsSync(folder!)).toBe(false)
  },
)
