import { expect, test } from 'vitest'
import { editRows } from '#app/proposals/edit-rows.ts'
import type { FieldGroup } from '#app/proposals/sections/field.ts'

const group: FieldGroup = {
  kind: 'group',
  name: 'units',
  label: 'units',
  row: 'row',
  add: 'add',
  min: 0,
  max: 4,
  shown: 1,
  fields: [
    { kind: 'text', maxLength: 10, name: 'name', label: 'name' },
    { kind: 'choices', name: 'help', label: 'help', options: [] },
  ],
}

const two = { helps: 'yes', 'units[0].name': 'one', 'units[1].name': 'two', 'units[1].help': ['training'] }

test('a row that is added is the first blank one after those in use', () => {
  expect(editRows(group, two, 'add', 0)).toEqual({ answers: two, row: 2, rows: 3 })
  expect(editRows(group, { ...two, 'units[2].name': '' }, 'add', 0)).toMatchObject({ row: 2, rows: 4 })
  expect(editRows(group, {}, 'add', 0)).toMatchObject({ row: 0, rows: 1 })
  const full = { ...two, 'units[2].name': 'three', 'units[3].name': 'four' }
  expect(editRows(group, full, 'add', 0)).toEqual({ answers: full, row: 3, rows: 4 })
})

test('a row that is removed takes all its answers with it, and the next ones move up', () => {
  expect(editRows(group, two, 'remove', 0)).toEqual({
    answers: { helps: 'yes', 'units[0].name': 'two', 'units[0].help': ['training'] },
    row: 0,
    rows: 0,
    removed: { 'units[0].name': 'one' },
  })
  expect(editRows(group, two, 'remove', 1)).toEqual({
    answers: { helps: 'yes', 'units[0].name': 'one' },
    row: 0,
    rows: 0,
    removed: { 'units[1].name': 'two', 'units[1].help': ['training'] },
  })
})

test('a blank row between others goes, and there is nothing of it to put back', () => {
  const gap = { 'units[0].name': ' ', 'units[1].name': 'two' }
  expect(editRows(group, gap, 'remove', 0)).toMatchObject({ answers: { 'units[0].name': 'two' }, removed: undefined })
})

test('a row is put back at its place, also beside what was typed since', () => {
  for (const row of [0, 1]) {
    const { answers, removed } = editRows(group, two, 'remove', row)
    expect(editRows(group, answers, 'putBack', row, removed)).toEqual({ answers: two, row, rows: 0 })
  }
  const { answers, removed } = editRows(group, two, 'remove', 0)
  expect(editRows(group, { ...answers, 'units[1].name': 'three' }, 'putBack', 0, removed).answers).toEqual({
    ...two,
    'units[2].name': 'three',
  })
  expect(editRows(group, {}, 'putBack', 2, { 'units[2].name': 'last' }).answers).toEqual({ 'units[2].name': 'last' })
})

test('nothing is put back where nothing came with the form, and no more rows than a group may have', () => {
  expect(editRows(group, two, 'putBack', 0)).toMatchObject({ answers: two })
  expect(editRows(group, two, 'putBack', 0, { 'units[1].name': 'x', 'units[0].name': ' ' })).toMatchObject({
    answers: two,
  })
  expect(editRows(group, two, 'putBack', 7, { 'units[7].name': 'x' })).toMatchObject({ answers: two })
  const full = { ...two, 'units[2].name': 'three', 'units[3].name': 'four' }
  const names = Object.keys(editRows(group, full, 'putBack', 0, { 'units[0].name': 'zero' }).answers)
  expect(names).not.toContain('units[4].name')
})

test('rows change places, and what was not ticked in one stays so', () => {
  const swapped = { helps: 'yes', 'units[0].name': 'two', 'units[0].help': ['training'], 'units[1].name': 'one' }
  expect(editRows(group, two, 'up', 1)).toEqual({ answers: swapped, row: 0, rows: 0 })
  expect(editRows(group, two, 'down', 0)).toEqual({ answers: swapped, row: 1, rows: 0 })
})

test('a row that is not there changes nothing', () => {
  for (const [act, row] of [
    ['remove', 2],
    ['remove', 99],
    ['up', 0],
    ['down', 3],
    ['down', -1],
  ] as const) {
    expect(editRows(group, two, act, row).answers).toEqual(two)
  }
})
