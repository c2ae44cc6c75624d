import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileTypes } from '#app/files/file-kinds.ts'
import { typeOf } from '#app/files/file-type.server.ts'
import { contents } from '../../support/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-types-'))

function typed(bytes: Buffer, name: string) {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return typeOf(path, name)
}

test.each(fileTypes)('%s is known by its content, whatever it is called', async (type) => {
  const isText = type === 'txt' || type === 'csv'
  expect(await typed(contents[type](), `x.${type}`)).toBe(type)
  expect(await typed(contents[type](), 'x.exe')).toBe(isText ? undefined : type)
})

test.each(['exe', 'html', 'svg', 'zip', 'docm'] as const)('%s is refused under every name', async (kind) => {
  for (const name of ['x', `x.${kind}`, 'x.pdf', 'x.docx', 'x.txt', 'x.csv']) {
    expect(await typed(contents[kind](), name), name).toBeUndefined()
  }
})

test.each([
  ['a script', '#!/bin/sh\nrm -rf /'],
  ['markup after a mark of its encoding', '\xef\xbb\xbf \n\t<HTML>'],
  ['an older Office file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rich text', '{\\rtf1 hello}'],
  ['bytes that no text has', 'abc\0def'],
  ['such a byte far behind', `${'a'.repeat(300_000)}\x07`],
])('%s is no plain text', async (_, text) => {
  expect(await typed(Buffer.from(text, 'latin1'), 'x.txt')).toBeUndefined()
})

test('a table in the older encoding of Excel is text', async () => {
  expect(await typed(Buffer.from('país;año\nPanamá;2027\n', 'latin1'), 'x.CSV')).toBe('csv')
})
