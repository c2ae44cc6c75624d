import type { Context, Findings, Track } from './context.ts'
import type { EventOf, ReviewEvent } from './events.ts'
import { tracksVoidedBy } from './voiding.ts'

type Change = Partial<Context>

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]

export function handIn(context: Context, event: EventOf<'submit'> | EventOf<'resubmit'>): Change {
  return {
    version: event.version,
    requestedCents: event.requestedCents,
    helpsSecurityForces: event.helpsSecurityForces,
    writers: union(context.writers, [...event.facts.writers, event.by]),
    asked: [],
  }
}

export function find(context: Context, findings: Findings): Change {
  return { findings: { ...context.findings, ...findings } }
}

/**
 * The findings that rest on what changed are void and their tracks begin again; all others stand. Assessments that no
 * longer count stay on record, and a technical track still collecting goes on collecting.
 */
export function voidFindings(context: Context, event: ReviewEvent): Change {
  const voided = tracksVoidedBy(context, event)
  const findings = { ...context.findings }
  for (const track of voided) delete findings[track]
  return {
    findings,
    reopened: [...new Set([...context.reopened, ...[...voided].filter((track) => hasBegun(context, track))])],
    assessments: voided.has('technical')
      ? context.assessments.map((assessment) => ({ ...assessment, counts: false }))
      : context.assessments,
    vettingCase: voided.has('vetting') ? null : context.vettingCase,
  }
}

const hasBegun = ({ findings, vettingCase }: Context, track: Track) =>
  findings[track] !== undefined || (track === 'vetting' && vettingCase !== null)

export function begin(context: Context, track: Track): Change {
  return { reopened: context.reopened.filter((other) => other !== track) }
}

export function assignReviewers(context: Context, { reviewers }: EventOf<'assignReviewers'>): Change {
  return { assigned: union(context.assigned, reviewers) }
}

export function unassignReviewer(context: Context, { reviewer }: EventOf<'unassignReviewer'>): Change {
  return { assigned: context.assigned.filter((other) => other !== reviewer) }
}

export function addAssessment(context: Context, { assessment, by, totalHundredths }: EventOf<'assess'>): Change {
  const sent = { assessment, reviewer: by, version: context.version, totalHundredths, counts: true }
  return { assessments: [...context.assessments, sent] }
}

export function recordVetting(context: Context, event: EventOf<'recordVetting'>): Change {
  return {
    ...find(context, { vetting: event.outcome }),
    vettingCase: { reference: event.caseReference, validUntil: event.validUntil },
  }
}
