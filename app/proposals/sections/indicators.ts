import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { monthsBetween, readDate } from '#app/forms/read-date.ts'
import { isRead, type Reading } from '#app/forms/reading.ts'
import type { GoalCode } from '#app/tags/codes.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { type Answers, rowKey, typedText } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import {
  type Extra,
  type Field,
  type FieldGroup,
  groupWording,
  type Leaf,
  type Option,
  optionsOf,
  wordingOf,
} from './field.ts'
import { choice, choices, onceRead, part, readText, rows, text, words } from './leaf.ts'
import { logFrame } from './logic.ts'
import { problem } from './problem.ts'
import { readMoney } from './read-money.ts'
import { readDecimal, readIntegerBetween } from './reading.ts'
import { everyRow, type UsedRow, usedRows } from './rows.ts'

export const key = 'indicators'

/** What is typed here, and in the sections that this one asks about. */
export type Written = Partial<Record<'project' | 'logic' | 'indicators', Answers>>

const say = wordingOf(key)
const units = ['number', 'percent', 'index', 'yesNo'] as const
const directions = ['increase', 'decrease'] as const
const frequencies = ['monthly', 'quarterly', 'halfYearly', 'yearly', 'once'] as const
const disaggregations = ['sex', 'age', 'place', 'ethnicity', 'disability', 'institution'] as const
const nameLength = 150
const valueLength = 20
const definitionWords = 60
const evaluationWords = 250
export const fewestIndicators = 3
const most = 25
const lastMonthOfBaseline = 3

type Unit = (typeof units)[number]

export const isUnit = (text: string): text is Unit => units.some((unit) => unit === text)

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

/** The outcomes and outputs that the logic of the project names so far, each by its key. */
function measurable(rules: CallRules, { logic = {} }: Written): Option[] {
  return measuredRows(logFrame(rules, logic), logic).map(({ number, name, group }) => ({
    value: typedText(logic, `${name}.${rowKey}`),
    label: group.row,
    params: { number: `${number} · ${cut(typedText(logic, `${name}.statement`))}` },
  }))
}

/** The group, its outcomes and outputs named by this proposal, also where its questions were kept for all of a call. */
export const namingMeasured = (group: FieldGroup, rules: CallRules, written: Written): FieldGroup => ({
  ...group,
  fields: group.fields.map((leaf) =>
    leaf.kind === 'choice' && leaf.name === 'measures' ? { ...leaf, options: measurable(rules, written) } : leaf,
  ),
})

export const isOutcome = ({ group }: UsedRow) => group.name.endsWith('.outcomes')

const isMeasured = (row: UsedRow) => isOutcome(row) || row.group.name.endsWith('.outputs')

export const measuredRows = (frame: readonly UsedRow[], logic: Answers): UsedRow[] =>
  everyRow(frame).filter((row) => isMeasured(row) && typedText(logic, `${row.name}.${rowKey}`) !== '')

const mostLetters = 80

function cut(words: string): string {
  const letters = [...words]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trimEnd()}…` : words
}

/** The months of the project; undefined where its dates cannot be read. */
export function monthsOf(project: Answers): number | undefined {
  const [starts, ends] = [readDate(typedText(project, 'startsOn')), readDate(typedText(project, 'endsOn'))]
  if (!isRead(starts) || !isRead(ends) || ends.value <= starts.value) return undefined
  return monthsBetween(starts.value, ends.value)
}

/** A year begun counts; as many as the call allows where the project's own are not known. */
export function yearsOf({ maxMonths }: CallRules, { project = {} }: Written): number[] {
  const months = Math.min(maxMonths, monthsOf(project) ?? maxMonths)
  return Array.from({ length: Math.ceil(months / 12) }, (_, index) => index + 1)
}

/** Those of the project, and those that something was typed for before it became shorter. */
function yearsShown(rules: CallRules, written: Written): number[] {
  const names = Object.keys(written.indicators ?? {})
  const years = yearsOf(rules, written)
  return yearsOf(rules, {}).filter(
    (year) => year <= years.length || names.some((name) => name.endsWith(`.${yearName(year)}`)),
  )
}

export const yearName = (year: number) => `year${year}`

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

type Values = { unit: Unit; direction: (typeof directions)[number]; baseline: string | null; final: string }

/** The values that were typed, in the order of time; one that could not be read is no text. */
function valuesOf(typed: Values, rules: CallRules): { name: string; reading: Reading<number> }[] {
  const texts = new Map(Object.entries(typed))
  return ['baseline', ...yearsOf(rules, {}).map(yearName), 'final'].flatMap((name) => {
    const typed = texts.get(name)
    return typeof typed === 'string' && typed !== ''
      ? [{ name, reading: readValue(texts.get('unit') as Unit, typed) }]
      : []
  })
}

/** A share of a hundred, a figure, or 1 for yes and 0 for no. */
export function readValue(unit: Unit, typed: string): Reading<number> {
  if (unit === 'yesNo') {
    if (/^(yes|y|sí|si|s)$/i.test(typed)) return { value: 1 }
    return /^(no|n)$/i.test(typed) ? { value: 0 } : { problem: problem('notYesOrNo') }
  }
  const reading = readDecimal(typed)
  if (!isRead(reading)) return reading
  if (unit === 'percent' && (reading.value < 0 || reading.value > 100)) {
    return { problem: message('between', { min: 0, max: 100 }) }
  }
  return unit === 'number' && reading.value < 0 ? { problem: message('min', { min: 0 }) } : reading
}

type Baseline = { baseline: string | null; baselineOn: string | null; baselineByMonth: number | null }

/** A value with its date, or the month by which it will be known. */
function hasOneBaseline({ baseline, baselineOn, baselineByMonth }: Baseline, ctx: z.core.$RefinementCtx) {
  const say = (path: keyof Baseline, because: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message: because })
  if (baseline === null && baselineByMonth === null) say('baseline', problem('baselineNeeded'))
  if (baseline !== null && baselineOn === null) say('baselineOn', message('required'))
  if (baseline !== null && baselineByMonth !== null) say('baselineByMonth', problem('baselineTwice'))
}

/** Each value is no worse than the one before it, and the last is better than the first. */
function goesItsWay(typed: Values, rules: CallRules, ctx: z.core.$RefinementCtx) {
  const values = valuesOf(typed, rules).flatMap(({ name, reading }) =>
    isRead(reading) ? [{ name, value: reading.value }] : [],
  )
  const sign = typed.direction === 'increase' ? 1 : -1
  const wrong = values.find(({ value }, index) => index > 0 && sign * (value - values[index - 1].value) < 0)
  const last = values.at(-1)
  if (wrong) {
    ctx.addIssue({ code: 'custom', path: [wrong.name], message: problem('againstDirection') })
  } else if (typed.baseline && last?.name === 'final' && last.value === values[0].value) {
    ctx.addIssue({ code: 'custom', path: ['final'], message: problem('changesNothing') })
  }
}
