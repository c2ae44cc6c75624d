import type { FormValues } from '#app/forms/form.ts'
import { textOf } from '#app/forms/form.ts'

/** A call as the office has typed it so far, by form field: `title.es`, `criteria[1].scale[0].en`. */
export type TypedCall = FormValues

export const longTexts = ['summary', 'purpose', 'eligibility', 'funds', 'fundsNot'] as const
export const writtenLanguages = ['en', 'es'] as const
export const scores = [1, 2, 3, 4, 5] as const
export const listingNumbers = ['19.703', '19.704', '19.705'] as const
export const fewestCriteria = 3
export const mostCriteria = 8

const singles = [
  'number',
  'listingNumber',
  'taxonomyVersion',
  'floor',
  'ceiling',
  'maxMonths',
  'expectedAwards',
  'deMinimisPercent',
  'quorum',
  'stages',
  'large',
  'scoreSpread',
  'concurrence',
  'notification',
  'reportMonths',
  'wholeForm',
  'costSharePercent',
  'costShareEncouraged',
  'authoritative',
  'timeZone',
  'opens.date',
  'opens.hour',
  'closes.date',
  'closes.hour',
  'questionsUntil',
]
const lists = [
  'countries',
  'languages',
  'panelReads',
  'sections',
  'eligibleTypes',
  'eligibleCountries',
  'requiredAttachments',
]
const inBothLanguages = ['title', ...longTexts]
const ofCriterion = ['weight', ...bilingual(['title', 'question', ...scores.map((score) => `scale[${score - 1}]`)])]

function bilingual(names: readonly string[]) {
  return names.flatMap((name) => writtenLanguages.map((language) => `${name}.${language}`))
}

/** `criteria[2]`, `criteria[2].weight`. */
export const criterionName = (row: number, part = '') => `criteria[${row}]${part && `.${part}`}`

const rows = [...Array(mostCriteria).keys()]

/** The fields of the form; anything else that is posted is left out. */
const fieldNames = [
  ...singles,
  ...bilingual(inBothLanguages),
  ...rows.flatMap((row) => ofCriterion.map((part) => criterionName(row, part))),
]

/** What a new call begins with. */
export const blankCall: TypedCall = {
  taxonomyVersion: '2012',
  languages: ['en', 'es'],
  authoritative: 'applicant',
  deMinimisPercent: '15',
  quorum: '2',
  stages: '1',
  scoreSpread: '2',
  concurrence: 'yes',
  panelReads: ['en', 'es'],
  notification: 'yes',
  reportMonths: '3',
  sections: ['security'],
  wholeForm: 'no',
  costShareEncouraged: 'no',
  timeZone: 'America/Guatemala',
  'opens.hour': '09:00',
  'closes.hour': '17:00',
}

/** What was posted, its criteria one after the other without the blank ones; blank answers are left out. */
export function typedCall(posted: FormValues): TypedCall {
  const typed: TypedCall = {}
  for (const name of fieldNames) {
    const text = textOf(posted, name).replaceAll('\r\n', '\n').trim()
    if (text !== '') typed[name] = text
  }
  for (const name of lists) {
    const chosen = [posted[name] ?? []].flat().filter((one) => one !== '')
    if (chosen.length > 0) typed[name] = [...new Set(chosen)]
  }
  return withCriteria(
    typed,
    criteriaIn(typed).filter((criterion) => Object.keys(criterion).length > 0),
  )
}

type TypedCriterion = Record<string, string>

function criteriaIn(typed: TypedCall): TypedCriterion[] {
  return rows.map((row) => {
    const parts = ofCriterion.map((part) => [part, textOf(typed, criterionName(row, part))] as const)
    return Object.fromEntries(parts.filter(([, text]) => text !== ''))
  })
}

function withCriteria(typed: TypedCall, criteria: readonly TypedCriterion[]): TypedCall {
  const others = Object.entries(typed).filter(([name]) => !name.startsWith('criteria['))
  const written = criteria.flatMap((criterion, row) =>
    Object.entries(criterion).map(([part, text]) => [criterionName(row, part), text] as const),
  )
  return Object.fromEntries([...others, ...written])
}

export const countCriteria = (typed: TypedCall) =>
  criteriaIn(typed).findLastIndex((criterion) => Object.keys(criterion).length > 0) + 1

/** Without one of its criteria; those after it move up. */
export const withoutCriterion = (typed: TypedCall, row: number): TypedCall =>
  withCriteria(typed, criteriaIn(typed).toSpliced(row, 1))

export const draftTitle = (typed: TypedCall, language: 'en' | 'es') =>
  textOf(typed, `title.${language}`) || textOf(typed, 'title.en') || textOf(typed, 'title.es')
