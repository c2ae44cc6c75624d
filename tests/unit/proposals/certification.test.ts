import { expect, test } from 'vitest'
import {
  certification,
  certificationErrors,
  certificationVersion,
  statements,
  statementsFor,
} from '#app/proposals/certification.ts'
import { contentHash } from '#app/proposals/content-hash.ts'

const errors = (name: string, ticked: readonly string[] = statements) =>
  certificationErrors(statements, { ticked, name }, 'José Ángel Núñez-O’Neill')

test.each(['José Ángel Núñez-O’Neill', '  jose angel  NUÑEZ O’NEILL ', "José Ángel Nu\u0301n\u0303ez-O'Neill"])(
  'the name “%s” is the signer’s own',
  (name) => expect(errors(name)).toEqual({}),
)

test.each([
  ['', 'required'],
  ['   ', 'required'],
  ['José Núñez', 'notYourName'],
  ['José Ángel Núñez-O’Neill Paz', 'notYourName'],
  ['josé@angel', 'notYourName'],
  ['x'.repeat(100_000), 'notYourName'],
])('the name “%.30s” is not', (name, key) => {
  expect(Object.keys(errors(name))).toEqual(['signedName'])
  expect(errors(name).signedName?.[0]).toMatch(new RegExp(`^${key}`))
})

test('what was not ticked is told at its own box; ticking what is not asked helps nobody', () => {
  const ticked = [...statements.filter((one) => one !== 'lobbying'), 'everything']
  expect(errors('José Ángel Núñez-O’Neill', ticked)).toEqual({ 'certify.lobbying': ['tick'] })
  expect(Object.keys(errors('', []))).toHaveLength(statements.length + 1)
})

test('a translation is spoken of where one is given', () => {
  expect(statementsFor({})).not.toContain('translation')
  expect(statementsFor({ project: { 'translation.exists': 'no' } })).not.toContain('translation')
  expect(statementsFor({ project: { 'translation.exists': 'yes' } })).toContain('translation')
})

/** A word changed in either language without another version fails here: then change both. */
test('the wording of a version never changes', () => {
  const { version, statements: words } = certification(statements, {
    name: 'A',
    organization: '{{organization}}',
    readIn: 'es',
  })
  expect(version).toBe(certificationVersion)
  expect([version, contentHash(words)]).toEqual([
    '2026-1',
    '3c321a03bbf8199e568a286d104c0eeef2aba656eac2d1b0c994843efcbb687e',
  ])
})
