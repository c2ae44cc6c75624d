import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editRows, type RowAct } from '#app/proposals/edit-rows.ts'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { withRowKeys } from '#app/proposals/row-keys.ts'
import { type Answers, answersTree, fieldName, isBlank, isKey, rowKey } from '#app/proposals/sections/answers.ts'
import type { FieldGroup } from '#app/proposals/sections/field.ts'
import { postedAnswers } from '#app/proposals/sections/posted-answers.ts'
import { answeredLeaves, groupNamed, isGroup, numberOf, usedRows } from '#app/proposals/sections/rows.ts'
import { sectionOf } from '#app/proposals/sections.ts'
import { logicRules } from './complete-logic.ts'

const fields = sectionOf('logic').fields(logicRules)
const objectives = fields.filter(isGroup)[0]!

/** A name of the log frame: a depth, and a row for each level. */
const path = fc
  .record({
    depth: fc.integer({ min: 1, max: 4 }),
    rows: fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.nat({ max: 5 }), fc.nat({ max: 11 })),
  })
  .map(({ depth, rows }) => {
    const levels = ['objectives', 'outcomes', 'outputs', 'activities'].slice(0, depth)
    return [...levels.flatMap((level, index) => [level, rows[index]!]), depth === 4 ? 'title' : 'statement']
  })

/** Texts that are all different, so that none can go or double unseen. */
const answers = fc
  .uniqueArray(path, { selector: fieldName, minLength: 1, maxLength: 25 })
  .map((paths): Answers => Object.fromEntries(paths.map((one, index) => [fieldName(one), `text ${index}`])))

/** A group that some answer stands in, and one of its rows. */
const groupAndRow = (given: Answers) =>
  fc.tuple(fc.constantFrom(...Object.keys(given)), fc.nat({ max: 3 })).map(([name, depth]) => {
    const levels = [...name.matchAll(/\[(\d+)\]/g)]
    const level = levels[Math.min(depth, levels.length - 1)]!
    return { group: groupNamed([objectives], name.slice(0, level.index))!, row: Number(level[1]) }
  })

const textsOf = (given: Answers) => Object.values(given).flat().sort()

test('names and trees say the same, at every depth', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const back: Answers = {}
      const walk = (tree: unknown, at: PropertyKey[]): void => {
        if (typeof tree === 'string') back[fieldName(at)] = tree
        else if (Array.isArray(tree)) for (const [index, row] of tree.entries()) walk(row, [...at, index])
        else for (const [name, part] of Object.entries(tree as object)) walk(part, [...at, name])
      }
      walk(answersTree(given), [])
      expect(back).toEqual(given)
      expect(postedAnswers(fields, Object.entries(given) as [string, string][])).toEqual(given)
      expect(
        answeredLeaves(objectives, given)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(Object.keys(given).sort())
    }),
  )
})

describe('whatever button is pressed at whatever level', () => {
  const pressed = answers.chain((given) =>
    fc.record({
      given: fc.constant(given),
      at: groupAndRow(given),
      act: fc.constantFrom<RowAct>('add', 'remove', 'up', 'down'),
    }),
  )

  test('no text goes or doubles, but those of a row that is removed, and these come back', () => {
    fc.assert(
      fc.property(pressed, ({ given, at: { group, row }, act }) => {
        const after = editRows(group, given, act, row)
        expect(textsOf({ ...after.answers, ...prefixed(after.removed) })).toEqual(textsOf(given))
        if (after.removed) expect(editRows(group, after.answers, 'putBack', row, after.removed).answers).toEqual(given)
        expect(postedAnswers(fields, Object.entries(after.answers) as [string, string][])).toEqual(after.answers)
      }),
      { numRuns: 500 },
    )
  })

  test('up and down undo each other, and other groups stay as they were', () => {
    fc.assert(
      fc.property(pressed, ({ given, at: { group, row } }) => {
        const down = editRows(group, given, 'down', row)
        if (down.row === row) return
        expect(editRows(group, down.answers, 'up', down.row).answers).toEqual(given)
        const others = (some: Answers) => Object.entries(some).filter(([name]) => !name.startsWith(`${group.name}[`))
        expect(others(down.answers)).toEqual(others(given))
      }),
    )
  })

  test('a row that says something keeps its key', () => {
    fc.assert(
      fc.property(pressed, ({ given, at: { group, row }, act }) => {
        const keyed = withRowKeys(fields, given)
        const wordsByKey = (some: Answers) =>
          Object.entries(some)
            .filter(([name]) => isKey(name))
            .map(([name, key]) => [key, some[name.replace(rowKey, 'statement')]])
            .filter(([, words]) => words !== undefined)
            .sort()
        const after = editRows(group, keyed, act, row)
        expect(wordsByKey({ ...withRowKeys(fields, after.answers), ...prefixed(after.removed) })).toEqual(
          wordsByKey(keyed),
        )
      }),
    )
  })
})

const prefixed = (removed: Answers = {}): Answers =>
  Object.fromEntries(Object.entries(removed).map(([name, answer]) => [`gone.${name}`, answer]))

describe('keys of rows', () => {
  const [one, other, third] = [0, 1, 2].map((row) => `objectives[0].outcomes[${row}]`)
  const two = { [`${one}.statement`]: 'One', [`${other}.statement`]: 'Two' }

  test('each row in use has one, the same for the same post, and a blank row none', () => {
    const keyed = withRowKeys(fields, { ...two, [`${third}.${rowKey}`]: 'abcdef01' })
    expect(Object.keys(keyed).filter(isKey)).toEqual([`${one}.${rowKey}`, `${other}.${rowKey}`])
    expect(withRowKeys(fields, two)).toEqual(keyed)
    expect(withRowKeys(fields, { ...keyed, [`${one}.statement`]: 'Other words' })).toEqual({
      ...keyed,
      [`${one}.statement`]: 'Other words',
    })
  })

  test('one that another row has, or that is none, is replaced', () => {
    const keyed = withRowKeys(fields, two)
    const first = keyed[`${one}.${rowKey}`]!
    for (const bad of [first, '<b>', 'ABCDEF01', '']) {
      const after = withRowKeys(fields, { ...keyed, [`${other}.${rowKey}`]: bad })
      expect(after[`${one}.${rowKey}`]).toBe(first)
      expect(after[`${other}.${rowKey}`]).toMatch(/^(?!.*<)[0-9a-f]{8}$/)
      expect(after[`${other}.${rowKey}`]).not.toBe(first)
    }
  })

  test('a key alone is no answer', () => {
    expect(isBlank({ [rowKey]: 'abcdef01', outcomes: [{ [rowKey]: 'abcdef02' }] })).toBe(true)
    expect(usedRows(objectives, { [`${one}.${rowKey}`]: 'abcdef01' })).toEqual([])
    const evidence = sectionOf('need').fields(logicRules)
    expect(postedAnswers(evidence, [[`evidence[0].${rowKey}`, 'abcdef01']])).toEqual({})
  })
})

test('rows are numbered as an outline', () => {
  const group = groupNamed([objectives], 'objectives[0].outcomes[1].outputs')!
  expect(numberOf(group, 2)).toBe('1.2.3')
  expect(groupNamed([objectives], 'objectives[5].outcomes')).toBeUndefined()
  expect(groupNamed([objectives], 'objectives[0].outputs')).toBeUndefined()
})

test.each([
  'objectives[5].statement',
  'objectives[00].statement',
  'objectives[0].outcomes[4].statement',
  'objectives[0].outcomes[0].outputs[6].statement',
  'objectives[0].outcomes[0].outputs[0].activities[12].title',
  'objectives[0].outcomes[0].outputs[0].activities[0].title.x',
  'objectives[0].outcomes',
  'objectives[0]',
  'objectives[-1].statement',
  'objectives[0]x.statement',
  'objectives[0].__proto__.statement',
  `${'objectives[0].'.repeat(5_000)}statement`,
])('%.60s is no name of the form', (name) => {
  expect(postedAnswers(fields, [[name, 'x']])).toEqual({})
})

describe('the largest posts are read within a second of work', () => {
  const within = (work: () => unknown) => {
    const began = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1_000).toBeLessThan(1_000)
  }

  const full = Object.fromEntries(everyName(objectives, '').map((name) => [name, 'x']))

  function everyName(group: FieldGroup, above: string): string[] {
    return [...Array(group.max).keys()].flatMap((row) => {
      const here = `${above}${group.name}[${row}].`
      return [
        ...group.fields.map(({ name }) => here + name),
        ...(group.groups ?? []).flatMap((inner) => everyName(inner, here)),
      ]
    })
  }

  test('a log frame with all rows it may have', () => {
    expect(Object.keys(full).length).toBeGreaterThan(5_900)
    within(() =>
      expect(Object.keys(postedAnswers(fields, Object.entries(full)))).toHaveLength(Object.keys(full).length),
    )
    within(() => withRowKeys(fields, full))
    within(() => editRows(groupNamed([objectives], 'objectives[4].outcomes[3].outputs')!, full, 'up', 5))
    within(() => missingAnswers({ logic: full }, logicRules))
  })

  test('a hundred thousand hostile names', () => {
    const hostile = Array.from({ length: 100_000 }, (_, n): [string, string] => [
      `objectives[${n % 7}].outcomes[${n % 5}].outputs[${n}].activities[${n}].title${n}`,
      'x',
    ])
    within(() => expect(postedAnswers(fields, hostile)).toEqual({}))
  })
})
