import { expect, test } from 'vitest'
import { readMessage } from '#app/forms/messages.ts'
import { type AnswersBySection, missingAnswers } from '#app/proposals/missing-answers.ts'
import { draftBudget } from '#app/proposals/sections/draft-budget.ts'
import { requestedCents, typedAnswers } from '#app/proposals/typed-answers.ts'
import { changed, complete, rules } from './complete-proposal.ts'

function missing(answers: AnswersBySection, over = rules) {
  return missingAnswers(answers, over).map(({ field, message }) => [
    field,
    readMessage(message).key.replace('proposal:problems.', ''),
  ])
}

const equipment = (unitCost: string, lastsOverAYear = 'yes') => ({
  'equipment[0].item': 'Vehículo',
  'equipment[0].unitCost': unitCost,
  'equipment[0].units': '1',
  'equipment[0].lastsOverAYear': lastsOverAYear,
  'equipment[0].forSecurityUnit': 'no',
  'equipment[0].narrative': 'Tres cotizaciones.',
})

const broken: [string, Record<string, string | undefined>, string[][]][] = [
  [
    'a rate that can be read in two ways',
    { 'personnel[0].monthlyRate': '2.000' },
    [['personnel[0].monthlyRate', 'moneyAmbiguous']],
  ],
  ['a letter in a figure', { 'contractual[2].amount': '60,0OO' }, [['contractual[2].amount', 'notMoney']]],
  ['over 100 per cent of a person', { 'personnel[0].percent': '120' }, [['personnel[0].percent', 'between']]],
  ['more months than the call', { 'personnel[0].months': '25' }, [['personnel[0].months', 'between']]],
  ['more months than the project', { 'personnel[0].months': '13' }, [['personnel[0].months', 'longerThanProject']]],
  ['no narrative', { 'personnel[0].narrative': '' }, [['personnel[0].narrative', 'required']]],
  ['a long narrative', { 'personnel[0].narrative': 'x '.repeat(81) }, [['personnel[0].narrative', 'tooManyWords']]],
  ['fringe over personnel', { 'fringe[0].base': '24,000.01' }, [['fringe', 'fringeOverPersonnel']]],
  ['a fringe rate over 100', { 'fringe[0].rate': '101' }, [['fringe[0].rate', 'between']]],
  ['a line of nothing', { 'fringe[0].rate': '0' }, [['fringe[0].rate', 'lineIsZero']]],
  ['cheap equipment', equipment('9,999.99'), [['equipment[0].unitCost', 'notEquipment']]],
  ['equipment that is used up', equipment('10,000', 'no'), [['equipment[0].unitCost', 'notEquipment']]],
  ['a contract of no kind', { 'contractual[2].partyType': '' }, [['contractual[2].partyType', 'choose']]],
  [
    'building work that the call does not pay',
    { 'construction[0].description': 'Muro', 'construction[0].amount': '100', 'construction[0].narrative': 'Muro.' },
    [['construction[0].amount', 'noConstruction']],
  ],
  ['no word on indirect costs', { 'indirect.rule': '' }, [['indirect.rule', 'choose']]],
  ['an indirect rate over the call', { 'indirect.rate': '15.01' }, [['indirect.rate', 'overDeMinimis']]],
  ['no indirect rate', { 'indirect.rate': '' }, [['indirect.rate', 'required']]],
  ['a NICRA without base', { 'indirect.rule': 'negotiated', 'indirect.rate': '30' }, [['indirect.base', 'choose']]],
  ['a share of nobody', { 'costShare[0].source': '' }, [['costShare[0].source', 'required']]],
  ['a share over the total', { 'costShare[0].amount': '1,000,000' }, [['', 'costShareTooLarge']]],
  ['less than the floor', { 'contractual[2].amount': '100' }, [['', 'belowFloor']]],
  ['more than the ceiling', { 'contractual[2].amount': '600,000' }, [['', 'aboveCeiling']]],
  [
    'travellers without number',
    {
      'travel[0].purpose': 'Visita',
      'travel[0].from': 'Tegucigalpa',
      'travel[0].to': 'Choloma',
      'travel[0].travellers': '0',
      'travel[0].days': '0',
      'travel[0].fare': '100',
      'travel[0].perDiem': '0',
      'travel[0].narrative': 'Bus.',
    },
    [['travel[0].travellers', 'between']],
  ],
  [
    'a line too large to count',
    {
      'other[0].item': 'x',
      'other[0].unitCost': '999,999,999',
      'other[0].units': '1000000',
      'other[0].narrative': 'x',
    },
    [['other[0].unitCost', 'maxMoney']],
  ],
]

test.each(broken)('%s is named at its field', (_, answers, expected) => {
  expect(missing(changed('budget', answers))).toEqual(expected)
})

test('a budget without lines needs one', () => {
  const answers = { ...complete, budget: { 'indirect.rule': 'none' } }
  expect(missing(answers)).toEqual([['', 'lineNeeded']])
})

test('building work is a line where the call allows it', () => {
  const answers = changed('budget', {
    'construction[0].description': 'Muro',
    'construction[0].amount': '100',
    'construction[0].narrative': 'Muro.',
  })
  expect(missing(answers, { ...rules, allowsConstruction: true })).toEqual([])
})

test('a draft and its submission have the same totals', () => {
  const draft = draftBudget(complete.budget, rules)
  const submitted = typedAnswers(complete, rules)
  expect(submitted.complete && requestedCents(submitted.typed)).toBe(draft.totals.federalCents)
  expect(draft).toMatchObject({
    unread: [],
    lines: [
      { class: 'personnel', row: 0, cents: 2_400_000 },
      { class: 'fringe', row: 0, cents: 300_000 },
      { class: 'contractual', row: 2, cents: 6_000_000 },
    ],
    totals: { directCents: 8_700_000, mtdcCents: 7_700_000, indirectCents: 770_000, federalCents: 8_970_000 },
  })
})

test('what cannot be read in a draft is reported and in no total', () => {
  const draft = draftBudget(
    {
      ...complete.budget,
      'personnel[0].monthlyRate': '2.000',
      'personnel[0].role': '',
      'fringe[0].rate': '',
      'costShare[0].amount': '5,0OO',
      'indirect.rate': 'diez',
    },
    rules,
  )
  expect(draft.totals).toMatchObject({ totalCents: 6_000_000, federalCents: 6_000_000 })
  expect(draft.lines.map(({ cents }) => cents)).toEqual([null, null, 6_000_000])
  expect(draft.unread).toEqual([
    { field: 'personnel[0].monthlyRate', message: 'proposal:problems.moneyAmbiguous' },
    { field: 'fringe[0].rate', message: 'required' },
    { field: 'indirect.rate', message: 'proposal:problems.notAPercentage' },
    { field: 'costShare[0].amount', message: 'notMoney' },
  ])
  expect(draftBudget({}, rules)).toMatchObject({ lines: [], unread: [], totals: { totalCents: 0 } })
})
