import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import type { GoalCode } from '#app/tags/codes.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { type Answers, rowKey } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import {
  type Extra,
  type Field,
  type FieldGroup,
  type FigureKind,
  groupWording,
  type Leaf,
  wordingOf,
} from './field.ts'
import { choices, onceRead, part, rows, text, words } from './leaf.ts'
import { problem } from './problem.ts'
import { readIntegerBetween } from './reading.ts'
import { type UsedRow, usedRows } from './rows.ts'

export const key = 'logic'

const say = wordingOf(key)
const statementWords = 60
const theoryWords = 250
const nameLength = 150
const most = { objectives: 5, outcomes: 4, outputs: 6, activities: 12 }

const long = (path: string, maxWords: number, ...extras: Extra[]): Leaf => ({
  kind: 'textarea',
  maxWords,
  name: lastOf(path),
  ...say(path, ...extras),
})

const short = (path: string, ...extras: Extra[]): Leaf => ({
  kind: 'text',
  maxLength: nameLength,
  name: lastOf(path),
  ...say(path, ...extras),
})

const figure = (kind: FigureKind, path: string, ...extras: Extra[]): Leaf => ({
  kind,
  name: lastOf(path),
  ...say(path, ...extras),
})

const lastOf = (path: string) => path.slice(path.indexOf('.') + 1)

type Taxonomy = Pick<CallRules, 'taxonomyVersion'>

const level = (name: keyof typeof most, more: Pick<FieldGroup, 'fields' | 'groups' | 'keyed'>): FieldGroup => ({
  kind: 'group',
  name,
  ...say(name, 'hint'),
  ...groupWording(key, name),
  min: 1,
  max: most[name],
  shown: 1,
  folds: true,
  ...more,
})

const activities = level('activities', {
  fields: [
    short('activities.title', 'example'),
    short('activities.owner', 'hint'),
    figure('integer', 'activities.from', 'hint'),
    figure('integer', 'activities.to'),
  ],
})

const outputs = level('outputs', {
  keyed: true,
  fields: [long('outputs.statement', statementWords, 'example')],
  groups: [activities],
})

const outcomes = level('outcomes', {
  keyed: true,
  fields: [
    long('outcomes.statement', statementWords, 'example'),
    long('outcomes.assumption', statementWords, 'hint', 'example'),
  ],
  groups: [outputs],
})

const objectives = (rules: Taxonomy) =>
  level('objectives', {
    fields: [
      long('objectives.statement', statementWords, 'example'),
      {
        kind: 'choices',
        name: 'goals',
        ...say('objectives.goals', 'hint'),
        options: taxonomy(rules.taxonomyVersion).goals.map(({ code, shortWording }) => ({
          value: code,
          label: `tags:${shortWording}`,
        })),
      },
    ],
    groups: [outcomes],
  })

export function fields(rules: Taxonomy): Field[] {
  return [
    objectives(rules),
    { kind: 'textarea', maxWords: theoryWords, name: 'theory', ...say('theory', 'hint', 'example') },
  ]
}

export function schema(rules: CallRules) {
  const goals = taxonomy(rules.taxonomyVersion).goals.map(({ code }) => code)
  const month = answer(readIntegerBetween(1, rules.maxMonths))
  const activity = part(
    z.object({ title: text(nameLength), owner: text(nameLength), from: month, to: month }).superRefine(
      ({ from, to }, ctx) => {
        if (to < from) ctx.addIssue({ code: 'custom', path: ['to'], message: problem('endsBeforeItBegins') })
      },
      onceRead('from', 'to'),
    ),
  )
  const output = part(
    z.object({
      [rowKey]: kept,
      statement: words(statementWords),
      activities: rows(activity, { min: 1, max: most.activities, whenFew: problem('activityNeeded') }),
    }),
  )
  const outcome = part(
    z.object({
      [rowKey]: kept,
      statement: words(statementWords),
      assumption: words(statementWords),
      outputs: rows(output, { min: 1, max: most.outputs, whenFew: problem('outputNeeded') }),
    }),
  )
  const objective = part(
    z.object({
      statement: words(statementWords),
      goals: choices<GoalCode>(goals),
      outcomes: rows(outcome, { min: 1, max: most.outcomes, whenFew: problem('outcomeNeeded') }),
    }),
  )
  return part(
    z.object({
      objectives: rows(objective, { min: 1, max: most.objectives, whenFew: problem('objectiveNeeded') }),
      theory: words(theoryWords),
    }),
  )
}

const kept = z.string().catch('')

export type Logic = z.infer<ReturnType<typeof schema>>

/** The objectives of a draft, with what stands under each; its words are in the answers, by the rows' names. */
export function logFrame(rules: CallRules, answers: Answers): UsedRow[] {
  return usedRows(objectives(rules), answers)
}
