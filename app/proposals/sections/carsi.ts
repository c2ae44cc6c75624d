import { z } from 'zod'
import { optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import type { AreaCode, GoalCode, SubItemCode, ThreatCode } from '#app/tags/codes.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import { published } from './asking.ts'
import type { CallRules } from './call-rules.ts'
import { type Field, type Option, optionsOf, wordingOf } from './field.ts'
import { choice, choices, eachOf, onceRead, part, readWords } from './leaf.ts'
import { problem } from './problem.ts'
import { readWeight } from './reading.ts'

export const key = 'carsi'

const say = wordingOf(key)
type Weights = Record<GoalCode, number>
type Explanations = Record<GoalCode, string | null>
type AreaWeights = Record<AreaCode, number>
type SubItems = Record<AreaCode, SubItemCode[]>

const scopes = ['bilateral', 'regional'] as const
const explanationWords = 150

/** A goal of this weight or more is explained. */
export const explainedFrom = 20

export function fields(rules: CallRules): Field[] {
  const { goals, threats } = taxonomy(rules.taxonomyVersion)
  return [
    published({
      kind: 'set',
      name: 'weights',
      ...say('weights', 'hint', 'example'),
      total: 100,
      fields: goals.map(({ code, wording }) => ({
        kind: 'weight',
        name: `weights.${code}`,
        label: `tags:${wording}`,
        optional: true,
      })),
    }),
    published({
      kind: 'choice',
      name: 'mainGoal',
      ...say('mainGoal', 'hint'),
      options: goals.map(({ code, shortWording }) => option(code, shortWording)),
    }),
    ...goals.map(
      ({ code, number }): Field => ({
        kind: 'textarea',
        maxWords: explanationWords,
        name: `explanations.${code}`,
        ...say('explanations', 'hint'),
        params: { goal: number, percent: explainedFrom },
        showIf: { field: `weights.${code}`, atLeast: explainedFrom },
      }),
    ),
    ...areaFields(rules),
    {
      kind: 'choices',
      name: 'threats',
      ...say('threats', 'hint'),
      options: threats.map(({ code, wording }) => option(code, wording)),
    },
    published({ kind: 'choice', name: 'scope', ...say('scope', 'hint'), options: optionsOf(key, 'scope', scopes) }),
  ]
}

function areaFields(rules: CallRules): Field[] {
  const { areas } = taxonomy(rules.taxonomyVersion)
  return [
    published({
      kind: 'set',
      name: 'areas',
      ...say('areas', 'hint'),
      total: 100,
      fields: areas.map(({ code, wording }) => ({
        kind: 'weight',
        name: `areas.${code}`,
        label: `tags:${wording}`,
        optional: true,
      })),
    }),
    ...areas.map(
      ({ code, subItems }): Field =>
        published({
          kind: 'choices',
          name: `subItems.${code}`,
          ...say('subItems', 'hint'),
          options: subItems.map((item) => option(item.code, item.wording)),
          params: { area: code },
        }),
    ),
  ]
}

/** A weight left blank is 0. */
export function schema(rules: CallRules) {
  const { goals, areas, threats } = taxonomy(rules.taxonomyVersion)
  const goalCodes = goals.map(({ code }) => code)
  const weight = optional(readWeight, 0)
  const subItems = areas.map(({ code, subItems }) => [code, choices(codesOf(subItems), 0)])
  return part(
    z
      .object({
        weights: part(eachOf<GoalCode, number>(goalCodes, weight).superRefine(totals100)),
        mainGoal: choice(goalCodes),
        explanations: part(eachOf<GoalCode, string | null>(goalCodes, optional(readWords(explanationWords), null))),
        areas: part(eachOf<AreaCode, number>(codesOf(areas), weight).superRefine(totals100)),
        subItems: part(z.object(Object.fromEntries(subItems) as Record<AreaCode, z.ZodType<SubItemCode[]>>)),
        threats: choices<ThreatCode>(codesOf(threats)),
        scope: choice(scopes),
      })
      .superRefine(mainGoalWeighsMost, onceRead('mainGoal'))
      .superRefine(explainsItsGoals, onceRead())
      .superRefine(namesSubItems, onceRead()),
  )
}

export type Carsi = z.infer<ReturnType<typeof schema>>

export function totals100(weights: Record<string, number>, ctx: z.core.$RefinementCtx) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  if (total !== 100) ctx.addIssue({ code: 'custom', message: message('totals100', { total }) })
}

function mainGoalWeighsMost(carsi: { weights: Weights; mainGoal: GoalCode }, ctx: z.core.$RefinementCtx) {
  if (Object.values(carsi.weights).some((weight) => weight > carsi.weights[carsi.mainGoal])) {
    ctx.addIssue({ code: 'custom', path: ['mainGoal'], message: message('mainGoal') })
  }
}

function explainsItsGoals(
  { weights, explanations }: { weights: Weights; explanations: Explanations },
  ctx: z.core.$RefinementCtx,
) {
  for (const [code, weight] of Object.entries(weights) as [GoalCode, number][]) {
    if (weight >= explainedFrom && explanations[code] === null) {
      ctx.addIssue({ code: 'custom', path: ['explanations', code], message: message('required') })
    }
  }
}

function namesSubItems({ areas, subItems }: { areas: AreaWeights; subItems: SubItems }, ctx: z.core.$RefinementCtx) {
  for (const [code, weight] of Object.entries(areas) as [AreaCode, number][]) {
    const path = ['subItems', code]
    if (weight > 0 && subItems[code].length === 0) {
      ctx.addIssue({ code: 'custom', path, message: message('subItemNeeded') })
    }
    if (weight === 0 && subItems[code].length > 0) {
      ctx.addIssue({ code: 'custom', path: ['areas', code], message: problem('areaWithoutWeight') })
    }
  }
}

function codesOf<Code extends string>(tags: readonly { code: Code }[]): Code[] {
  return tags.map(({ code }) => code)
}

function option(value: string, wording: string): Option {
  return { value, label: `tags:${wording}` }
}
