import { expect, test } from 'vitest'
import en from '#app/i18n/en/proposal.json' with { type: 'json' }
import tagsEn from '#app/i18n/en/tags.json' with { type: 'json' }
import es from '#app/i18n/es/proposal.json' with { type: 'json' }
import tagsEs from '#app/i18n/es/tags.json' with { type: 'json' }
import { translator } from '#app/i18n/index.ts'
import { literally, sayIn } from '#app/i18n/say.ts'
import { labelOf } from '#app/proposals/find-field.ts'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { answersTree, fieldName } from '#app/proposals/sections/answers.ts'
import { askedFields, leavesOf, newlyAsked, runningTotal } from '#app/proposals/sections/asked.ts'
import type { Field, Leaf, Wording } from '#app/proposals/sections/field.ts'
import { postedAnswers } from '#app/proposals/sections/posted-answers.ts'
import { rowCount, rowFields, rowGroups } from '#app/proposals/sections/rows.ts'
import { type CallRules, isSectionKey, sectionKeys, sectionOf, sections } from '#app/proposals/sections.ts'
import { complete, rules, wholeRules } from './complete-proposal.ts'

const everything: CallRules = {
  ...wholeRules,
  countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'NI', 'PA'],
  allowsConstruction: true,
  maxMonths: 60,
}

/** Where a call does not ask it before everything else, a section asks it itself. */
const withoutBeginning: CallRules = {
  ...everything,
  sections: everything.sections.filter((key) => key !== 'eligibility'),
}

/** What a call says of itself changes some words. */
const everyWay: CallRules[] = [
  everything,
  withoutBeginning,
  { ...everything, wholeForm: false },
  { ...everything, costSharePercent: 10, authoritative: 'en' },
  { ...everything, costShareEncouraged: true, authoritative: 'es' },
]

const catalogues = { en: { proposal: en, tags: tagsEn }, es: { proposal: es, tags: tagsEs } }

function lookUp(language: 'en' | 'es', wording: string): unknown {
  const [namespace, key] = wording.split(':')
  return key
    .split('.')
    .reduce<unknown>(
      (tree, step) => (tree as Record<string, unknown> | undefined)?.[step],
      catalogues[language][namespace as 'proposal' | 'tags'],
    )
}

const isInCatalogue = (each?: Wording): each is Wording => each !== undefined && !each.startsWith(literally(''))

function wordingsOf(field: Field): string[] {
  const own = [field.label, field.hint, field.example, 'short' in field ? field.short : undefined]
  const more =
    field.kind === 'group'
      ? [field.row, field.add, field.product?.label]
      : field.kind === 'table'
        ? [field.short, ...[...field.rows, ...field.columns].map(({ label }) => label)]
        : 'options' in field
          ? field.options.map(({ label }) => label)
          : []
  const inner = 'fields' in field ? field.fields.flatMap(wordingsOf) : []
  const groups = field.kind === 'group' ? (field.groups ?? []).flatMap(wordingsOf) : []
  return [...own, ...more, ...inner, ...groups].filter(isInCatalogue)
}

/** Every leaf that a form may post. */
function allLeaves(field: Field): Leaf[] {
  if (field.kind !== 'group') return leavesOf(field)
  return [...Array(field.max).keys()].flatMap((row) => [
    ...rowFields(field, row),
    ...rowGroups(field, row).flatMap(allLeaves),
  ])
}

const used = sections.flatMap((section) => [
  section.title,
  section.lead,
  ...everyWay.flatMap((rules) => section.fields(rules).flatMap(wordingsOf)),
])

function leaves(tree: object, prefix: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}.${key}`] : leaves(value, `${prefix}.${key}`),
  )
}

test.each(['en', 'es'] as const)('every wording of every field is in %s', (language) => {
  expect(used.filter((wording) => typeof lookUp(language, wording) !== 'string')).toEqual([])
})

test('no wording of a field is left over', () => {
  const { totals: _, ...budget } = en.sections.budget
  const there = leaves({ ...en.sections, budget }, 'proposal:sections')
  expect(there.filter((wording) => !used.includes(wording))).toEqual([])
})

test('both languages have the same keys', () => {
  expect(leaves(es, '')).toEqual(leaves(en, ''))
})

test.each(['en', 'es'] as const)(
  'a question of a section can be told from every other where they are listed (%s)',
  (language) => {
    const say = sayIn(translator(language))
    for (const { key, fields } of sections) {
      const listed = fields(everything)
        .filter((field) => field.kind !== 'group')
        .flatMap((field) => leavesOf(field).map((leaf) => labelOf({ field, leaf }, say)))
      expect(
        listed.filter((label, place) => listed.indexOf(label) !== place),
        key,
      ).toEqual([])
    }
  },
)

test('names are unique in a section and nest as the schemas want them', () => {
  for (const section of sections) {
    const names = section
      .fields(everything)
      .flatMap(allLeaves)
      .map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const tree = answersTree(Object.fromEntries(names.map((name) => [name, 'x'])))
    for (const name of names) {
      const found = name.split(/[.[\]]+/).reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], tree)
      expect(found, name).toBe('x')
    }
  }
})

test('every field of a section is read by its schema', () => {
  const messy = Object.fromEntries(
    sections.map(({ key, fields }) => [
      key,
      Object.fromEntries(
        fields(everything)
          .flatMap(allLeaves)
          .map((leaf) => [leaf.name, '¿? '.repeat(4_000)]),
      ),
    ]),
  )
  messy.security.helps = 'yes'
  const found = new Set(missingAnswers(messy, everything).map(({ section, field }) => `${section} ${field}`))
  const blind = sections.flatMap(({ key, fields }) =>
    askedFields(fields(everything), messy[key])
      .flatMap((field) => (field.kind === 'group' ? [] : leavesOf(field)))
      .filter(({ name, kind }) => kind !== 'tick' && !found.has(`${key} ${name}`))
      .map(({ name }) => name),
  )
  expect(blind.filter((name) => name !== 'helps')).toEqual([])
})

test('sections are found by their key', () => {
  expect(sectionKeys.map((key) => sectionOf(key).key)).toEqual(sectionKeys)
  expect(isSectionKey('budget')).toBe(true)
  expect(isSectionKey('constructor')).toBe(false)
})

test('a save tells which questions it has opened', () => {
  const fields = sectionOf('carsi').fields(rules)
  const opened = newlyAsked(
    fields,
    { 'weights.G1': '10' },
    { 'weights.G1': '10', 'weights.G2': '20 %', 'weights.G3': 'x' },
  )
  expect(opened.map(({ name }) => name)).toEqual(['explanations.G2'])
})

test('a group draws the rows in use and those asked for', () => {
  const group = sectionOf('need')
    .fields(rules)
    .find((field) => field.kind === 'group')!
  expect(rowCount(group, {})).toBe(3)
  expect(rowCount(group, {}, 1)).toBe(3)
  expect(rowCount(group, { 'evidence[3].year': '2026' })).toBe(4)
  expect(rowCount(group, { 'evidence[3].year': '2026' }, 2)).toBe(6)
  expect(rowCount(group, { 'evidence[9].year': '2026' }, 5)).toBe(10)
})

test('a running total is of what can be read, or of nothing', () => {
  expect(runningTotal(['weights.G1', 'weights.G2'], { 'weights.G1': '30 %' })).toBe(30)
  expect(runningTotal(['weights.G1'], { 'weights.G1': 'mucho' })).toBeUndefined()
})

test('a posted form keeps what was typed and nothing that is no field', () => {
  const fields = sectionOf('carsi').fields(rules)
  const posted: [string, unknown][] = [
    ['weights.G1', ' 12,5OO '],
    ['weights.G1', '7'],
    ['explanations.G1', 'uno\r\ndos\u0000\ud800'],
    ['threats', 'gangs'],
    ['threats', 'gangs'],
    ['threats', 'hexes'],
    ['subItems.A', ''],
    ['__proto__', 'x'],
    ['csrf', 'x'],
    ['scope', new Blob([])],
  ]
  expect(postedAnswers(fields, posted)).toEqual({
    'weights.G1': ' 12,5OO ',
    'explanations.G1': 'uno\ndos\ufffd',
    threats: ['gangs', 'hexes'],
    'subItems.A': [],
  })
})

test('hostile names and shapes harm nothing', () => {
  const hostile = {
    '__proto__.polluted': 'x',
    'constructor.prototype.polluted': 'x',
    'personnel[99999999].role': 'x',
    'personnel[0]': 'x',
    'personnel.role': 'x',
    'indirect.rule.deeper': 'x',
    indirect: 'x',
    [`${'a.'.repeat(5_000)}a`]: 'x',
    role: ['x', 'y'],
  }
  const answers = {
    ...complete,
    budget: { ...complete.budget, ...hostile },
    project: { ...complete.project, type: ['new', 'new'] },
  }
  expect(missingAnswers(answers, rules).map(({ field }) => field)).toEqual(['type'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a path is the name of its field', () => {
  expect(fieldName(['personnel', 0, 'months'])).toBe('personnel[0].months')
  expect(fieldName(['weights', 'G1'])).toBe('weights.G1')
  expect(fieldName([])).toBe('')
})
