import { z } from 'zod'
import { optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import type { Indirect, IndirectBase } from '../budget.ts'
import type { CallRules } from './call-rules.ts'
import { choice, part } from './leaf.ts'
import { problem } from './problem.ts'
import { readPercent } from './reading.ts'

export const indirectRules = ['none', 'deMinimis', 'negotiated'] as const
export const indirectBases = ['mtdc', 'salaries', 'salariesAndFringe', 'totalDirect'] as const
export const costShareKinds = ['applicant', 'government', 'otherDonor'] as const

/** De minimis up to the call's setting (2 CFR 200.414(f)), or the rate of a negotiated agreement (NICRA) and its base. */
export function indirectSchema(rules: CallRules): z.ZodType<Indirect> {
  const whole = z
    .object({
      rule: choice(indirectRules),
      rate: optional(readPercent, null),
      base: optional<IndirectBase, null>((typed) => {
        const value = indirectBases.find((each) => each === typed)
        return value ? { value } : { problem: message('notInList') }
      }, null),
    })
    .superRefine(({ rule, rate, base }, ctx) => {
      const max = rules.deMinimisPercent
      if (rule !== 'none' && rate === null) {
        ctx.addIssue({ code: 'custom', path: ['rate'], message: message('required') })
      }
      if (rule === 'deMinimis' && rate !== null && rate > max * 100) {
        ctx.addIssue({ code: 'custom', path: ['rate'], message: problem('overDeMinimis', { max }) })
      }
      if (rule === 'negotiated' && base === null) {
        ctx.addIssue({ code: 'custom', path: ['base'], message: message('choose') })
      }
    })
  return part(whole).transform(({ rule, rate, base }): Indirect => {
    if (rule === 'negotiated') return { rule, rate: rate ?? 0, base: base ?? 'mtdc' }
    return rule === 'deMinimis' ? { rule, rate: rate ?? 0 } : { rule }
  })
}
