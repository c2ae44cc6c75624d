import { z } from 'zod'
import type { Indirect } from '../budget.ts'
import type { CallRules } from './call-rules.ts'
import { readIndirect } from './read-indirect.ts'

export const costShareKinds = ['applicant', 'government', 'otherDonor'] as const

export function indirectSchema(rules: CallRules): z.ZodType<Indirect> {
  return z.unknown().transform((typed, ctx): Indirect => {
    const reading = readIndirect(typed, rules)
    if ('value' in reading) return reading.value
    for (const [name, message] of reading.problems) ctx.addIssue({ code: 'custom', path: [name], message })
    return z.NEVER
  })
}
