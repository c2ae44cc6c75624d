import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { idOf } from '#app/forms/form.ts'
import { type MessageKey, readMessage, translateMessage } from '#app/forms/messages.ts'
import { languages, translator } from '#app/i18n/index.ts'
import { findField } from '#app/proposals/find-field.ts'
import { type AnswersBySection, type MissingAnswer, missingAnswers } from '#app/proposals/missing-answers.ts'
import { askedFields, leavesOf } from '#app/proposals/sections/asked.ts'
import type { Field, Leaf } from '#app/proposals/sections/field.ts'
import type { ProblemKey } from '#app/proposals/sections/problem.ts'
import { rowFields, rowGroups } from '#app/proposals/sections/rows.ts'
import { type CallRules, type SectionKey, sectionKeys, sectionOf } from '#app/proposals/sections.ts'
import { divisionsOf } from '#app/tags/divisions.ts'
import { countryCodes } from '#app/tags/places.ts'
import { greatestAnswers } from '../../../support/greatest-answers.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'
import { manyWords } from './broken.ts'
import { render, shownOf } from './shown-section.tsx'

const typedKeys = sectionKeys.filter((key) => key !== 'attachments')

/** The answers that open every question. */
const opening: AnswersBySection = {
  eligibility: { country: 'other', helps: 'notSure' },
  project: { type: 'continuation', startsOn: '2027-06-01', endsOn: '2029-05-31', 'translation.exists': 'yes' },
  carsi: Object.fromEntries(['G1', 'G2', 'G3', 'G4', 'G5'].map((goal) => [`weights.${goal}`, '20'])),
  places: Object.fromEntries(countryCodes.map((country) => [`divisions.${country}`, [divisionsOf[country][0]!]])),
  budget: { 'indirect.rule': 'negotiated', audited: 'yes' },
  indicators: { 'indicators[0].baselineByMonth': '' },
  partners: { agreement: 'signed' },
  security: { helps: 'notSure' },
  capacity: {
    debt: 'yes',
    ...Object.fromEntries(
      ['stability', 'systems', 'performance', 'audits', 'compliance'].map((group) => [`${group}.answer`, 'no']),
    ),
  },
}

/** The questions of a section, of each group those of its first row. */
const firstLeaves = (field: Field): Leaf[] =>
  field.kind === 'group' ? [...rowFields(field, 0), ...rowGroups(field, 0).flatMap(firstLeaves)] : leavesOf(field)

const greatest = greatestAnswers(wholeRules)

const everything: AnswersBySection = Object.fromEntries(
  typedKeys.map((key) => {
    const names = sectionOf(key)
      .fields(wholeRules, greatest)
      .flatMap(firstLeaves)
      .map(({ name }) => name)
    const typed = Object.entries(greatest[key]!).filter(([name]) => names.includes(name))
    return [key, { ...Object.fromEntries(typed), ...opening[key] }]
  }),
)

const leavesIn = (key: SectionKey): Leaf[] =>
  askedFields(sectionOf(key).fields(wholeRules, everything), everything[key]!).flatMap(firstLeaves)

/** What is blank there is nothing, nobody, or none. */
const countsAsZero = /^(direct|indirect|quarters|laterYears)\.|^subItems\./

function wrongAnswer(leaf: Leaf): string {
  if (leaf.kind === 'text') return 'x'.repeat(leaf.maxLength + 1)
  if (leaf.kind === 'textarea') return manyWords(leaf.maxWords + 1)
  return 'nada de esto'
}

const reached = new Set<string>()

/** The words of a message stand at its field, on the page that draws it; of what is not asked, at the head of the page. */
function expectSaid(one: MissingAnswer, answers: AnswersBySection, rules: CallRules) {
  const { key } = readMessage(one.message)
  reached.add(key)
  for (const language of languages) {
    const words = translateMessage(translator(language), one.message)
    expect(words, `${language}: ${one.message}`).not.toMatch(/\{\{|^(proposal|errors):|problems\.|undefined|NaN/)
    expect(words.toLowerCase(), language).not.toBe(key.toLowerCase())
    const shown = shownOf(one.section, answers[one.section] ?? {}, { missing: [one], written: answers, rules })
    const html = render(language, shown, one.field)
    const at = !findField(one.section, one.field, rules) ? 'id="error-summary"' : `id="${idOf(one.field)}-error"`
    const from = html.indexOf(at)
    expect(from, `${language}: ${one.section} ${one.field} is not on its page`).toBeGreaterThan(-1)
    expect(textOf(html.slice(from, from + 2000)), `${one.section} ${one.field}`).toContain(words)
  }
}

const textOf = (html: string) =>
  html
    .replace(/^[^>]*>/, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe.each(typedKeys)('%s', (key) => {
  const leaves = leavesIn(key)
  const findAt = (leaf: Leaf, answer: string | undefined) => {
    const { [leaf.name]: _, ...others } = everything[key]!
    const answers = { ...everything, [key]: answer === undefined ? others : { ...others, [leaf.name]: answer } }
    return { answers, found: missingAnswers(answers, wholeRules).filter(({ section }) => section === key) }
  }

  test.each(leaves.map((leaf) => [leaf.name, leaf] as const))('%s says what cannot be read', (name, leaf) => {
    const { answers, found } = findAt(leaf, wrongAnswer(leaf))
    const there = found.find(({ field }) => field === name)
    expect(there, `nothing is said of ${name}`).toBeDefined()
    expectSaid(there!, answers, wholeRules)
  })

  const needed = leaves.filter(({ optional, name }) => !optional && !countsAsZero.test(name))
  test.each(needed.map((leaf) => [leaf.name, leaf] as const))('%s cannot be left out', (name, leaf) => {
    const { answers, found } = findAt(leaf, undefined)
    const there = found.find(({ field }) => field === name)
    expect(there, `nothing is said of ${name}`).toBeDefined()
    expectSaid(there!, answers, wholeRules)
  })
})

const whole = wholeAnswers()

/** No answer of a section whose name begins so. */
const gone = (section: SectionKey, prefix: string) =>
  Object.fromEntries(
    Object.keys(whole[section]!)
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name, undefined]),
  )

type Example = [
  message: ProblemKey | MessageKey,
  at: string,
  changes: Parameters<typeof wholeAnswers>[0],
  rules?: Partial<CallRules>,
]

const line = (name: string, answers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({ narrative: 'Por qué.', ...answers }).map(([last, typed]) => [`${name}[0].${last}`, typed]),
  )

const output = 'objectives[0].outcomes[0].outputs[0]'

/** One for each message that takes more than one answer to say. */
const examples: Example[] = [
  ['min', 'organization staff', { organization: { staff: '-1' } }],
  ['max', 'organization staff', { organization: { staff: '9999999999' } }],
  ['between', 'budget personnel[0].percent', { budget: { 'personnel[0].percent': '101' } }],
  ['minMoney', 'eligibility amount', { eligibility: { amount: '1' } }],
  ['maxMoney', 'eligibility amount', { eligibility: { amount: '600,000' } }],
  ['typeNotEligible', 'eligibility type', {}, { eligibleTypes: ['nonprofit'] }],
  ['countryNotEligible', 'eligibility country', {}, { eligibleCountries: ['GT'] }],
  ['taxIdOfAbroad', 'organization taxId', { organization: { 'address.country': 'US' } }],
  ['titleNeeded', 'project title', { project: { 'title.es': '', 'title.en': '' } }],
  ['startTooEarly', 'project startsOn', { project: { startsOn: '2027-04-01' } }],
  ['endBeforeStart', 'project endsOn', { project: { endsOn: '2030-12-31' } }],
  ['tooManyMonths', 'project endsOn', { project: { endsOn: '2033-12-31' } }],
  [
    'translatedTooLate',
    'project translation.on',
    {
      project: {
        'translation.exists': 'yes',
        'translation.authoritative': 'es',
        'translation.by': 'Ana Paz',
        'translation.on': '2027-03-06',
      },
    },
  ],
  ['totals100', 'carsi weights', { carsi: { 'weights.G1': '50' } }],
  ['mainGoal', 'carsi mainGoal', { carsi: { mainGoal: 'G4' } }],
  ['subItemNeeded', 'carsi subItems.C', { carsi: { 'subItems.C': undefined } }],
  ['areaWithoutWeight', 'carsi areas.A', { carsi: { 'subItems.A': ['A3'] } }],
  ['oneCountry', 'places countries', { places: { countries: ['HN', 'GT'], 'where.GT': 'Petén' } }],
  ['twoCountries', 'places countries', { carsi: { scope: 'regional' } }],
  ['beneficiariesNeeded', 'places direct', { places: gone('places', 'direct.') }],
  ['moreYouthThanPeople', 'places youthAtRisk', { places: { youthAtRisk: '5000' } }],
  ['evidenceNeeded', 'need evidence', { need: gone('need', 'evidence') }],
  [
    'tooManyChosen',
    'need evidence',
    {
      need: Object.fromEntries(
        [...Array(11).keys()].flatMap((row) => [
          [`evidence[${row}].source`, 'Censo'],
          [`evidence[${row}].year`, '2025'],
        ]),
      ),
    },
  ],
  ['objectiveNeeded', 'logic objectives', { logic: gone('logic', 'objectives') }],
  ['outcomeNeeded', 'logic objectives[0].outcomes', { logic: gone('logic', 'objectives[0].outcomes') }],
  ['outputNeeded', 'logic objectives[0].outcomes[0].outputs', { logic: gone('logic', output) }],
  ['activityNeeded', `logic ${output}.activities`, { logic: gone('logic', `${output}.activities`) }],
  ['endsBeforeItBegins', `logic ${output}.activities[1].to`, { logic: { [`${output}.activities[1].to`]: '2' } }],
  ['afterProject', `logic ${output}.activities[1].to`, { logic: { [`${output}.activities[1].to`]: '13' } }],
  ['goalsWithoutWeight', 'logic objectives[0].goals', { logic: { 'objectives[0].goals': ['G2'] } }],
  ['indicatorsNeeded', 'indicators indicators', { indicators: gone('indicators', 'indicators[0]') }],
  [
    'baselineNeeded',
    'indicators indicators[0].baseline',
    { indicators: { 'indicators[0].baseline': '', 'indicators[0].baselineOn': '' } },
  ],
  [
    'baselineTwice',
    'indicators indicators[0].baselineByMonth',
    { indicators: { 'indicators[0].baselineByMonth': '3' } },
  ],
  ['notYesOrNo', 'indicators indicators[2].final', { indicators: { 'indicators[2].final': 'quizás' } }],
  ['figureAmbiguous', 'indicators indicators[1].final', { indicators: { 'indicators[1].final': '1.200' } }],
  ['againstDirection', 'indicators indicators[0].final', { indicators: { 'indicators[0].final': '60' } }],
  ['changesNothing', 'indicators indicators[0].final', { indicators: { 'indicators[0].baseline': '20' } }],
  ['measuredIsGone', 'indicators indicators[0].measures', { indicators: { 'indicators[0].measures': 'ffffffff' } }],
  ['yearAfterProject', 'indicators indicators[0].year2', { indicators: { 'indicators[0].year2': '20' } }],
  ['objectivesUnmeasured', 'indicators indicators', { indicators: { 'indicators[1].measures': 'ffffffff' } }],
  ['goalsUnmeasured', 'indicators indicators', { indicators: { 'indicators[1].goal': 'G1' } }],
  ['monitoringOverBudget', 'indicators monitoringCost', { indicators: { monitoringCost: '500,000' } }],
  ['moneyAmbiguous', 'budget programIncome', { budget: { programIncome: '12.500' } }],
  [
    'lineNeeded',
    'budget ',
    { budget: { ...gone('budget', 'personnel'), ...gone('budget', 'supplies'), ...gone('budget', 'contractual') } },
  ],
  ['lineIsZero', 'budget supplies[0].unitCost', { budget: { 'supplies[0].unitCost': '0' } }],
  [
    'notEquipment',
    'budget equipment[0].unitCost',
    {
      budget: line('equipment', {
        item: 'Radio',
        unitCost: '900',
        units: '1',
        lastsOverAYear: 'yes',
        forSecurityUnit: 'no',
      }),
    },
  ],
  [
    'fringeOverPersonnel',
    'budget fringe',
    { budget: line('fringe', { benefit: 'Seguro social', base: '30,000', rate: '10' }) },
  ],
  ['overDeMinimis', 'budget indirect.rate', { budget: { 'indirect.rate': '16' } }],
  ['belowFloor', 'budget ', {}, { floorCents: 20_000_000 }],
  ['aboveCeiling', 'budget ', {}, { ceilingCents: 10_000_000 }],
  [
    'costShareTooLarge',
    'budget ',
    {
      budget: {
        'costShare[0].source': 'Alcaldía',
        'costShare[0].kind': 'government',
        'costShare[0].amount': '200,000',
      },
    },
  ],
  ['costShareTooSmall', 'budget costShare', {}, { costSharePercent: 20 }],
  ['forecastOff', 'budget quarters', { budget: { 'quarters.first': '1' } }],
  [
    'yearAfterEnd',
    'budget laterYears.year2',
    { budget: { 'quarters.fourth': '12,640', 'laterYears.year2': '10,000' } },
  ],
  ['auditNeeded', 'budget audits', { budget: { audited: 'yes' } }],
  [
    'longerThanProject',
    'budget personnel[0].months',
    { budget: { 'personnel[0].months': '13', 'quarters.fourth': '24,840' } },
  ],
  [
    'noConstruction',
    'budget construction[0].amount',
    { budget: line('construction', { description: 'Aula', amount: '900' }) },
  ],
  ['partyNotInBudget', 'partners parties[0].name', { partners: { 'parties[0].name': 'Otra casa' } }],
  ['partyNotNamed', 'partners parties', { partners: { 'parties[0].name': 'Otra casa' } }],
  ['partyAmountOff', 'partners parties[0].amount', { partners: { 'parties[0].amount': '1' } }],
  ['partyTypeOff', 'partners parties[0].type', { partners: { 'parties[0].type': 'subaward' } }],
  ['staffNeeded', 'partners staff', { partners: gone('partners', 'staff') }],
  ['securityUnitInBudget', 'eligibility helps', { budget: { 'supplies[0].forSecurityUnit': 'yes' } }],
  ['unitNeeded', 'security units', { security: { helps: 'yes' } }],
  ['risksNeeded', 'risks risks', { risks: gone('risks', 'risks[0]') }],
  ['stepsNeeded', 'lasting steps', { lasting: gone('lasting', 'steps') }],
  ['stepBeforeStart', 'lasting steps[0].on', { lasting: { 'steps[0].on': '2030-01-01' } }],
  ['fileNeeded', 'attachments registration', {}, { requiredAttachments: ['registration'] }],
  [
    'nicraNeeded',
    'attachments nicra',
    { budget: { 'indirect.rule': 'negotiated', 'indirect.base': 'mtdc', 'indirect.rate': '10' } },
  ],
]

test.each(examples)('%s is said at %s', (message, at, changes, more) => {
  const rules = { ...wholeRules, ...more }
  const answers = wholeAnswers(changes)
  const found = missingAnswers(answers, rules).find(
    (one) =>
      `${one.section} ${one.field}` === at &&
      readMessage(one.message).key.replace('proposal:problems.', '') === message,
  )
  expect(found, JSON.stringify(missingAnswers(answers, rules))).toBeDefined()
  expectSaid(found!, answers, rules)
})

test('each message that the rules may say is reached by an example', () => {
  // No form posts what names a file: nobody can type a wrong one.
  const sources = globSync('app/proposals/{sections/!(attached),across-*,missing-answers}.ts').map((file) =>
    readFileSync(file, 'utf8'),
  )
  expect(sources.length).toBeGreaterThan(30)
  const said = sources.flatMap((source) => [
    ...[...source.matchAll(/\bproblem\('(\w+)'/g)].map(([, key]) => `proposal:problems.${key}`),
    ...[...source.matchAll(/\bmessage\('(\w+)'/g)].map(([, key]) => key!),
  ])
  expect([...new Set(said)].filter((key) => !reached.has(key)).toSorted()).toEqual([])
})
