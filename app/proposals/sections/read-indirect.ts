import { message } from '#app/forms/messages.ts'
import { isRead, type Reading, readAnswer } from '#app/forms/reading.ts'
import type { Indirect, IndirectBase } from '../budget.ts'
import type { AnswerTree } from './answers.ts'
import type { CallRules } from './call-rules.ts'
import { problem } from './problem.ts'
import { oneOf } from './read-text.ts'
import { readPercent } from './reading.ts'

export const indirectRules = ['none', 'deMinimis', 'negotiated'] as const
export const indirectBases = ['mtdc', 'salaries', 'salariesAndFringe', 'totalDirect'] as const

type ReadIndirect = { value: Indirect } | { problems: [name: string, message: string][] }

const blank: Reading<null> = { value: null }

/** De minimis up to the call's setting (2 CFR 200.414(f)), or the rate of a negotiated agreement (NICRA) and its base. */
export function readIndirect(
  typed: unknown,
  { deMinimisPercent: max }: Pick<CallRules, 'deMinimisPercent'>,
): ReadIndirect {
  const given = (typeof typed === 'object' && typed !== null ? typed : {}) as AnswerTree
  const rule = readAnswer(given.rule, oneOf(indirectRules), { problem: message('choose') })
  const rate = readAnswer<number | null>(given.rate, readPercent, blank)
  const base = readAnswer<IndirectBase | null>(given.base, oneOf(indirectBases), blank)
  if (!isRead(rule) || !isRead(rate) || !isRead(base)) {
    return {
      problems: Object.entries({ rule, rate, base }).flatMap(([name, reading]): [string, string][] =>
        'problem' in reading ? [[name, reading.problem]] : [],
      ),
    }
  }
  const problems = missingIn(rule.value, rate.value, base.value, max)
  if (problems.length > 0) return { problems }
  if (rule.value === 'none') return { value: { rule: 'none' } }
  if (rule.value === 'deMinimis') return { value: { rule: 'deMinimis', rate: rate.value ?? 0 } }
  return { value: { rule: 'negotiated', rate: rate.value ?? 0, base: base.value ?? 'mtdc' } }
}

function missingIn(rule: Indirect['rule'], rate: number | null, base: IndirectBase | null, max: number) {
  const problems: [string, string][] = []
  if (rule !== 'none' && rate === null) problems.push(['rate', message('required')])
  if (rule === 'deMinimis' && rate !== null && rate > max * 100) {
    problems.push(['rate', problem('overDeMinimis', { max })])
  }
  if (rule === 'negotiated' && base === null) problems.push(['base', message('choose')])
  return problems
}
