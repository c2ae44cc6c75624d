import { canonicalJson, sha256 } from '#app/hash.ts'
import { budgetTotals } from './budget.ts'
import { type AnswersBySection, judge, type MissingAnswer } from './missing-answers.ts'
import type { CallRules, TypedProposal } from './sections.ts'

export type TypedAnswers = { complete: true; typed: TypedProposal } | { complete: false; missing: MissingAnswer[] }

export type TagRow = { kind: 'goal' | 'area' | 'subItem' | 'threat'; code: string; weight: number | null }

/** What a draft means once it is complete, or what it lacks. */
export function typedAnswers(answers: AnswersBySection, rules: CallRules): TypedAnswers {
  const { typed, missing } = judge(answers, rules)
  return missing.length === 0 && isWhole(typed, rules) ? { complete: true, typed } : { complete: false, missing }
}

function isWhole(typed: Partial<TypedProposal>, { sections }: CallRules): typed is TypedProposal {
  return sections.every((key) => typed[key] !== undefined)
}

/** Doubt counts as yes: the vetting coordinator looks. */
export function helpsSecurityForces({ security, eligibility }: TypedProposal): boolean {
  const said = security ?? eligibility
  return said !== undefined && said.helps !== 'no'
}

export type SecurityUnit = { key: string; unitName: string; parentCommand: string; help: readonly string[] }

/** The units of security forces that would be helped; a key stays while name, command and help stay what they are. */
export function unitsOf({ security }: TypedProposal): SecurityUnit[] {
  if (!security || security.helps === 'no') return []
  return security.units.map(({ unitName, parentCommand, help }) => ({
    key: sha256(canonicalJson([unitName, parentCommand, [...help].sort()])).slice(0, 16),
    unitName,
    parentCommand,
    help,
  }))
}

/** What is asked of the program: the budget's total less the cost share; nothing yet in a concept note. */
export function requestedCents({ budget }: TypedProposal): number {
  return budget ? budgetTotals(budget.lines, budget.indirect, budget.costShare).federalCents : 0
}

/** The same of what is stored: null where the form asks for no budget, since one that is asked for is never zero. */
export const amountAsked = (requestedCents: number | null): number | null => requestedCents || null

export function countriesOf({ places }: TypedProposal) {
  return places.countries
}

export function titleOf({ project }: TypedProposal, language: 'en' | 'es'): string {
  const { en, es } = project.title
  return (language === 'en' ? (en ?? es) : (es ?? en)) ?? ''
}

/** Goals and areas that weigh something, and the sub-items and threats that were chosen. */
export function tagsOf({ carsi }: TypedProposal): TagRow[] {
  const weighted = (kind: 'goal' | 'area', weights: Record<string, number>): TagRow[] =>
    Object.entries(weights).flatMap(([code, weight]) => (weight > 0 ? [{ kind, code, weight }] : []))
  const chosen = (kind: 'subItem' | 'threat', codes: string[]): TagRow[] =>
    codes.map((code) => ({ kind, code, weight: null }))
  return [
    ...weighted('goal', carsi.weights),
    ...weighted('area', carsi.areas),
    ...chosen('subItem', Object.values(carsi.subItems).flat()),
    ...chosen('threat', carsi.threats),
  ]
}
