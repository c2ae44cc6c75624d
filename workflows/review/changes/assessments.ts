import type { Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { type Change, union } from './change.ts'
import { reopen } from './findings.ts'

export function assignReviewers(context: Context, { reviewers }: EventOf<'assignReviewers'>): Change {
  return { assigned: union(context.assigned, reviewers) }
}

export function unassignReviewer(context: Context, { reviewer }: EventOf<'unassignReviewer'>): Change {
  return { assigned: context.assigned.filter((other) => other !== reviewer) }
}

/** A recusal sets the assessment aside, also a sent one, and a concluded track opens again, whatever the quorum. */
export function recuse(context: Context, { by }: EventOf<'recuse'>): Change {
  return {
    ...reopen(context, ['technical']),
    ...amendingBut(context, by),
    assigned: context.assigned.filter((other) => other !== by),
    recused: union(context.recused, [by]),
    assessments: context.assessments.map((sent) => (sent.reviewer === by ? { ...sent, counts: false } : sent)),
  }
}

/** What is sent after the panel has talked was not talked over. */
export function addAssessment(context: Context, { assessment, by, totalHundredths }: EventOf<'assess'>): Change {
  const sent = { assessment, reviewer: by, version: context.version, totalHundredths, counts: true }
  return { assessments: [...context.assessments, sent], wasDiscussed: false }
}

export function reviseAssessment(context: Context, event: EventOf<'reviseAssessment'>): Change {
  const { assessment, by, totalHundredths } = event
  const before = context.assessments.map((sent) => (sent.reviewer === by ? { ...sent, counts: false } : sent))
  const revised = { assessment, reviewer: by, version: context.version, totalHundredths, counts: true }
  return { assessments: [...before, revised], ...amendingBut(context, by) }
}

const amendingBut = ({ amending }: Context, person: string): Change =>
  amending ? { amending: amending.filter((other) => other !== person) } : {}
