import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import type { CallRules } from '#app/proposals/sections.ts'
import { indicators, logic } from '../../support/logic-answers.ts'
import { complete, rules } from './complete-proposal.ts'

export const logicRules: CallRules = {
  ...rules,
  sections: ['project', 'carsi', 'places', 'need', 'logic', 'indicators', 'budget', 'security'],
}

export const withLogic: AnswersBySection = { ...complete, logic, indicators }

/** With some answers of one section replaced, or taken out where undefined. */
export function changedLogic(
  section: keyof AnswersBySection,
  answers: Record<string, string | string[] | undefined>,
): AnswersBySection {
  const merged = Object.entries({ ...withLogic[section], ...answers }).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined,
  )
  return { ...withLogic, [section]: Object.fromEntries(merged) }
}
