import { type BudgetClass, budgetClasses, equipmentFromCents, subawardInMtdcCents } from '../budget.ts'
import { nameLength, partyTypes } from './budget-figures.ts'
import { mostLines, narrativeWords, yesOrNo } from './budget-lines.ts'
import { moreFields } from './budget-more.ts'
import type { CallRules } from './call-rules.ts'
import {
  type Extra,
  type Field,
  type FigureKind,
  groupWording,
  hintWording,
  type Leaf,
  optionsOf,
  wordingOf,
} from './field.ts'
import { costShareKinds } from './indirect.ts'
import { indirectBases, indirectRules } from './read-indirect.ts'

const section = 'budget'
const say = wordingOf(section)

const linesShown: Record<BudgetClass, number> = {
  personnel: 3,
  fringe: 1,
  travel: 2,
  equipment: 1,
  supplies: 2,
  contractual: 1,
  construction: 1,
  other: 2,
}

export function budgetFields(rules: CallRules): Field[] {
  const classes = budgetClasses.filter((each) => each !== 'construction' || rules.allowsConstruction)
  return [...classes.map(lineGroup), ...indirectFields(rules), costShareGroup(rules), ...moreFields(rules)]
}

function lineGroup(lineClass: BudgetClass): Field {
  return {
    kind: 'group',
    name: lineClass,
    ...say(lineClass, 'hint'),
    ...groupWording(section, lineClass),
    params: { from: equipmentFromCents, most: subawardInMtdcCents },
    optional: true,
    min: 0,
    max: mostLines,
    shown: linesShown[lineClass],
    fields: [
      ...lineFields[lineClass],
      { kind: 'textarea', maxWords: narrativeWords, name: 'narrative', ...say('narrative', 'hint') },
    ],
  }
}

const named = (path: string, ...extras: Extra[]): Leaf => ({
  kind: 'text',
  maxLength: nameLength,
  name: path.slice(path.indexOf('.') + 1),
  ...say(path, ...extras),
})

const figure = (kind: FigureKind, path: string, ...extras: Extra[]): Leaf => ({
  kind,
  name: path.slice(path.indexOf('.') + 1),
  ...say(path, ...extras),
})

const pick = (path: string, values: readonly string[], ...extras: Extra[]): Leaf => ({
  kind: 'choice',
  name: path.slice(path.indexOf('.') + 1),
  options: optionsOf(section, path, values),
  ...say(path, ...extras),
})

const byUnit = [figure('money', 'line.unitCost'), figure('integer', 'line.units')]
const forSecurityUnit = pick('line.forSecurityUnit', yesOrNo, 'hint')

const lineFields: Record<BudgetClass, Leaf[]> = {
  personnel: [
    named('personnel.role', 'example'),
    figure('money', 'personnel.monthlyRate', 'example'),
    figure('integer', 'personnel.percent', 'hint'),
    figure('integer', 'personnel.months'),
  ],
  fringe: [
    named('fringe.benefit', 'example'),
    figure('money', 'fringe.base', 'hint'),
    figure('percent', 'fringe.rate'),
  ],
  travel: [
    named('travel.purpose', 'example'),
    named('travel.from'),
    named('travel.to'),
    figure('integer', 'travel.travellers'),
    figure('integer', 'travel.days'),
    figure('money', 'travel.fare', 'hint'),
    figure('money', 'travel.perDiem', 'hint'),
  ],
  equipment: [
    named('equipment.item', 'example'),
    ...byUnit,
    pick('equipment.lastsOverAYear', yesOrNo),
    forSecurityUnit,
  ],
  supplies: [named('supplies.item', 'example'), ...byUnit, forSecurityUnit],
  contractual: [
    named('contractual.party'),
    pick('contractual.partyType', partyTypes, 'hint'),
    named('contractual.purpose', 'example'),
    figure('money', 'contractual.amount'),
  ],
  construction: [named('construction.description'), figure('money', 'construction.amount')],
  other: [named('other.item', 'example'), ...byUnit],
}

function indirectFields(rules: CallRules): Field[] {
  return [
    {
      kind: 'choice',
      name: 'indirect.rule',
      ...say('indirect.rule', 'hint'),
      params: { max: rules.deMinimisPercent },
      options: optionsOf(section, 'indirect.rule', indirectRules),
    },
    {
      kind: 'percent',
      name: 'indirect.rate',
      ...say('indirect.rate', 'hint'),
      params: { max: rules.deMinimisPercent },
      showIf: { field: 'indirect.rule', is: ['deMinimis', 'negotiated'] },
    },
    {
      kind: 'choice',
      name: 'indirect.base',
      ...say('indirect.base', 'hint'),
      options: optionsOf(section, 'indirect.base', indirectBases),
      showIf: { field: 'indirect.rule', is: ['negotiated'] },
    },
  ]
}

function costShareGroup({ costSharePercent: least = 0, costShareEncouraged }: CallRules): Field {
  const wish = least > 0 ? 'required' : costShareEncouraged ? 'encouraged' : undefined
  return {
    kind: 'group',
    name: 'costShare',
    ...say('costShare', 'hint'),
    ...(wish && { hint: hintWording(section, `costShare.${wish}`) }),
    ...groupWording(section, 'costShare'),
    params: { least },
    optional: true,
    min: 0,
    max: mostLines,
    shown: 1,
    fields: [
      named('costShare.source', 'example'),
      pick('costShare.kind', costShareKinds),
      figure('money', 'costShare.amount'),
    ],
  }
}
