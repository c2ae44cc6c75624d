import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'
import type { GoalCode } from '#app/tags/codes.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import type { Answers } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import { type Extra, type Field, groupWording, type Leaf, type Option, optionsOf, wordingOf } from './field.ts'
import { directions, goesItsWay, hasOneBaseline, units, valuesOf } from './indicator-values.ts'
import { choice, choices, onceRead, part, readText, rows, text, words } from './leaf.ts'
import { measurable } from './measured-rows.ts'
import { problem } from './problem.ts'
import { yearName, yearsOf, yearsShown } from './project-years.ts'
import { readMoney } from './read-money.ts'
import { readIntegerBetween } from './reading.ts'
import { type UsedRow, usedRows } from './rows.ts'
import type { Written } from './written.ts'

export const key = 'indicators'

const say = wordingOf(key)
const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'once'] as const
const disaggregations = ['sex', 'age', 'place', 'ethnicity', 'disability', 'institution'] as const
const nameLength = 150
const valueLength = 20
const definitionWords = 60
const evaluationWords = 250
export const fewestIndicators = 3
const most = 25
const lastMonthOfBaseline = 3

const asked = (path: string, ...extras: Extra[]) => ({ name: path, ...say(`indicators.${path}`, ...extras) })

const oneOf = (path: string, values: readonly string[], ...extras: Extra[]): Leaf => ({
  kind: 'choice',
  options: optionsOf(key, `indicators.${path}`, values),
  ...asked(path, ...extras),
})

export function fields(rules: CallRules, written: Written = {}): Field[] {
  return [
    {
      kind: 'group',
      name: 'indicators',
      ...say('indicators', 'hint'),
      ...groupWording(key, 'indicators'),
      params: { min: fewestIndicators, max: most },
      min: fewestIndicators,
      max: most,
      shown: 1,
      folds: true,
      fields: indicatorFields(rules, written),
    },
    { kind: 'textarea', maxWords: evaluationWords, name: 'evaluation', ...say('evaluation', 'hint') },
    { kind: 'money', name: 'monitoringCost', ...say('monitoringCost', 'hint') },
  ]
}

function indicatorFields(rules: CallRules, written: Written): Leaf[] {
  return [
    { kind: 'text', maxLength: nameLength, ...asked('title', 'example') },
    { kind: 'choice', wide: true, options: measurable(rules, written), ...asked('measures', 'hint') },
    { kind: 'choice', wide: true, options: goalOptions(rules), ...asked('goal') },
    { kind: 'textarea', maxWords: definitionWords, ...asked('definition', 'hint') },
    oneOf('unit', units),
    oneOf('direction', directions),
    oneOf('frequency', frequencies),
    { kind: 'value', ...asked('baseline', 'hint') },
    { kind: 'date', optional: true, ...asked('baselineOn') },
    { kind: 'integer', optional: true, ...asked('baselineByMonth', 'hint'), params: { max: lastMonthOfBaseline } },
    ...yearsShown(rules, written).map(
      (year): Leaf => ({ kind: 'value', ...asked('year'), name: yearName(year), params: { year } }),
    ),
    { kind: 'value', ...asked('final') },
    { kind: 'text', maxLength: nameLength, ...asked('source', 'example') },
    { kind: 'text', maxLength: nameLength, ...asked('method', 'example') },
    {
      kind: 'choices',
      optional: true,
      options: optionsOf(key, 'indicators.disaggregation', disaggregations),
      ...asked('disaggregation'),
    },
    { kind: 'text', maxLength: nameLength, ...asked('responsible', 'hint') },
    { kind: 'text', maxLength: 40, optional: true, ...asked('standardCode', 'hint') },
  ]
}

const goalOptions = ({ taxonomyVersion }: CallRules): Option[] =>
  taxonomy(taxonomyVersion).goals.map(({ code, shortWording }) => ({ value: code, label: `tags:${shortWording}` }))

export const indicatorRows = (rules: CallRules, answers: Answers): UsedRow[] =>
  fields(rules).flatMap((field) => (field.kind === 'group' ? usedRows(field, answers) : []))

export function schema(rules: CallRules) {
  const goals = taxonomy(rules.taxonomyVersion).goals.map(({ code }) => code)
  const value = optional(readText(valueLength), null)
  const years = yearsOf(rules, {}).map((year) => [yearName(year), value] as const)
  const indicator = z
    .object({
      title: text(nameLength),
      measures: answer(readText(8), message('choose')),
      goal: choice<GoalCode>(goals),
      definition: words(definitionWords),
      unit: choice(units),
      direction: choice(directions),
      baseline: value,
      baselineOn: optional(readDate, null),
      baselineByMonth: optional(readIntegerBetween(1, lastMonthOfBaseline), null),
      ...(Object.fromEntries(years) as Record<`year${number}`, typeof value>),
      final: text(valueLength),
      source: text(nameLength),
      method: text(nameLength),
      frequency: choice(frequencies),
      disaggregation: choices(disaggregations, 0),
      responsible: text(nameLength),
      standardCode: optional(readText(40), null),
    })
    .superRefine((typed, ctx) => {
      for (const { name, reading } of valuesOf(typed, rules)) {
        if (!isRead(reading)) ctx.addIssue({ code: 'custom', path: [name], message: reading.problem })
      }
    }, onceRead('unit'))
    .superRefine(hasOneBaseline, onceRead('baseline', 'baselineOn', 'baselineByMonth'))
    .superRefine(
      (typed, ctx) => goesItsWay(typed, rules, ctx),
      onceRead('unit', 'direction', 'baseline', 'final', ...years.map(([name]) => name)),
    )
  return part(
    z.object({
      indicators: rows(part(indicator), {
        min: fewestIndicators,
        max: most,
        whenFew: problem('indicatorsNeeded', { min: fewestIndicators }),
      }),
      evaluation: words(evaluationWords),
      monitoringCost: answer(readMoney),
    }),
  )
}

export type Indicators = z.infer<ReturnType<typeof schema>>
