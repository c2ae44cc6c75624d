import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countryCodes } from '#app/tags/places.ts'
import { wholeRules } from './complete-proposal.ts'
import { fieldsAsMarkdown } from './field-list.ts'

const all = { ...wholeRules, countries: countryCodes, allowsConstruction: true, maxMonths: 60 }

test('docs/fields.md is the list of the fields (UPDATE_FIELDS=1 writes it)', () => {
  const file = new URL('../../../docs/fields.md', import.meta.url)
  const list = fieldsAsMarkdown(all)
  if (process.env.UPDATE_FIELDS) writeFileSync(file, list)
  expect(readFileSync(file, 'utf8')).toBe(list)
})

test('whatever names a person is restricted, and nothing that is restricted is missing from the list', () => {
  const restricted = fieldsAsMarkdown(all)
    .split('\n')
    .filter((line) => line.endsWith(' restricted |'))
    .map((line) => line.split('`')[1])
  const person = ['', '.name', '.title', '.phone', '.email', '.language']
  const file = ['', '[].file', '[].description', '[].language']
  expect(restricted).toEqual([
    ...['representative', 'contact', 'finance'].flatMap((role) => person.map((part) => role + part)),
    'translation.by',
    'staff[].name',
    ...file.map((part) => `cv${part}`),
  ])
})
