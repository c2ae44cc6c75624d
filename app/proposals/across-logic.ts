import { message } from '#app/forms/messages.ts'
import { isRead } from '#app/forms/reading.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import type { AnswersBySection, MissingAnswer } from './missing-answers.ts'
import { type Answers, rowKey, typedChoices, typedText } from './sections/answers.ts'
import { runningTotal } from './sections/asked.ts'
import { explainedFrom } from './sections/carsi.ts'
import { draftBudget } from './sections/draft-budget.ts'
import { indicatorRows } from './sections/indicators.ts'
import { logFrame } from './sections/logic.ts'
import { isOutcome, measuredRows } from './sections/measured-rows.ts'
import { problem } from './sections/problem.ts'
import { monthsOf, yearName, yearsOf } from './sections/project-years.ts'
import { readMoney } from './sections/read-money.ts'
import { readInteger, readWeight } from './sections/reading.ts'
import { everyRow, type UsedRow } from './sections/rows.ts'
import type { CallRules } from './sections.ts'

/** `frame`: the rows of the log frame, which is the longest of all that are read here. */
type Judge = (answers: AnswersBySection, rules: CallRules, frame: readonly UsedRow[]) => MissingAnswer[]

/** What the logic of a project, its indicators, its dates, its goals and its budget say of each other. */
export function acrossLogic(answers: AnswersBySection, rules: CallRules): MissingAnswer[] {
  const inLogic = [monthsFitProject, goalsOfObjectivesWeigh]
  const inIndicators = [measuresStand, goalsOfIndicatorsWeigh, yearsFitProject, allIsMeasured, monitoringFitsBudget]
  const judges = [
    ...(rules.sections.includes('logic') ? inLogic : []),
    ...(rules.sections.includes('indicators') ? inIndicators : []),
  ]
  const frame = logFrame(rules, answers.logic ?? {})
  return judges.flatMap((judge) => judge(answers, rules, frame))
}

const monthsFitProject: Judge = ({ project = {}, logic = {} }, rules, frame) => {
  const months = monthsOf(project)
  if (months === undefined) return []
  return everyRow(frame).flatMap(({ name }) => {
    const late = ['from', 'to']
      .map((last) => `${name}.${last}`)
      .find((field) => {
        const reading = readInteger(typedText(logic, field))
        return isRead(reading) && reading.value > months && reading.value <= rules.maxMonths
      })
    return late ? [{ section: 'logic', field: late, message: problem('afterProject', { count: months }) }] : []
  })
}

const goalsOfObjectivesWeigh: Judge = ({ carsi = {}, logic = {} }, rules, frame) => {
  const weights = weightsOf(carsi, rules)
  if (!weights) return []
  return frame.flatMap(({ name }) => {
    const light = typedChoices(logic, `${name}.goals`).filter((goal) => weights.get(goal) === 0)
    return light.length > 0
      ? [
          {
            section: 'logic',
            field: `${name}.goals`,
            message: problem('goalsWithoutWeight', { goals: numbers(light) }),
          },
        ]
      : []
  })
}

const goalsOfIndicatorsWeigh: Judge = ({ carsi = {}, indicators = {} }, rules) => {
  const weights = weightsOf(carsi, rules)
  if (!weights) return []
  return indicatorRows(rules, indicators).flatMap(({ name }) => {
    const goal = typedText(indicators, `${name}.goal`)
    return weights.get(goal) === 0
      ? [
          {
            section: 'indicators',
            field: `${name}.goal`,
            message: problem('goalsWithoutWeight', { goals: numbers([goal]) }),
          },
        ]
      : []
  })
}

/** An outcome or output may have gone since the indicator was written. */
const measuresStand: Judge = ({ logic = {}, indicators = {} }, rules, frame) => {
  const keys = measuredRows(frame, logic).map(({ name }) => typedText(logic, `${name}.${rowKey}`))
  return indicatorRows(rules, indicators).flatMap(({ name }) => {
    const measures = typedText(indicators, `${name}.measures`)
    return measures === '' || keys.includes(measures)
      ? []
      : [{ section: 'indicators', field: `${name}.measures`, message: problem('measuredIsGone') }]
  })
}

const yearsFitProject: Judge = ({ project = {}, indicators = {} }, rules) => {
  if (monthsOf(project) === undefined) return []
  const years = yearsOf(rules, { project }).length
  return indicatorRows(rules, indicators).flatMap(({ name }) =>
    yearsOf(rules, {}).flatMap((year): MissingAnswer[] => {
      const field = `${name}.${yearName(year)}`
      const isTyped = typedText(indicators, field) !== ''
      if (isTyped === year <= years) return []
      const because = isTyped ? problem('yearAfterProject', { count: years }) : message('required')
      return [{ section: 'indicators', field, message: because }]
    }),
  )
}

/** Each objective, and each goal that weighs much, is seen in an outcome; judged once there is an indicator. */
const allIsMeasured: Judge = ({ carsi = {}, logic = {}, indicators = {} }, rules, frame) => {
  const rows = indicatorRows(rules, indicators)
  if (rows.length === 0) return []
  const outcomes = measuredRows(frame, logic).filter(isOutcome)
  const ofOutcomes = rows.flatMap(({ name }) => {
    const measures = typedText(indicators, `${name}.measures`)
    const outcome = outcomes.find((one) => typedText(logic, `${one.name}.${rowKey}`) === measures)
    return outcome ? [{ outcome, goal: typedText(indicators, `${name}.goal`) }] : []
  })
  const unseen = frame.filter(
    (objective) => !ofOutcomes.some(({ outcome }) => outcome.name.startsWith(`${objective.name}.`)),
  )
  const heavy = [...(weightsOf(carsi, rules) ?? [])].filter(([, weight]) => weight >= explainedFrom)
  const goals = heavy.map(([goal]) => goal).filter((goal) => !ofOutcomes.some((one) => one.goal === goal))
  const say = (because: string): MissingAnswer => ({ section: 'indicators', field: 'indicators', message: because })
  return [
    ...(unseen.length > 0
      ? [say(problem('objectivesUnmeasured', { objectives: unseen.map(({ number }) => number).join(', ') }))]
      : []),
    ...(goals.length > 0 ? [say(problem('goalsUnmeasured', { goals: numbers(goals), percent: explainedFrom }))] : []),
  ]
}

const monitoringFitsBudget: Judge = ({ indicators = {}, budget = {} }, rules) => {
  const cost = readMoney(typedText(indicators, 'monitoringCost'))
  const { totalCents } = draftBudget(budget, rules).totals
  if (!isRead(cost) || totalCents === 0 || cost.value <= totalCents) return []
  return [
    { section: 'indicators', field: 'monitoringCost', message: problem('monitoringOverBudget', { max: totalCents }) },
  ]
}

/** Undefined until they are all read and make 100: before that, no goal is known to weigh nothing. */
function weightsOf(carsi: Answers, { taxonomyVersion }: CallRules): Map<string, number> | undefined {
  const codes = taxonomy(taxonomyVersion).goals.map(({ code }) => code)
  const names = codes.map((code) => `weights.${code}`)
  if (runningTotal(names, carsi) !== 100) return undefined
  return new Map(
    codes.map((code) => {
      const reading = readWeight(typedText(carsi, `weights.${code}`))
      return [code, isRead(reading) ? reading.value : 0]
    }),
  )
}

const numbers = (goals: readonly string[]) => goals.map((goal) => goal.slice(1)).join(', ')
