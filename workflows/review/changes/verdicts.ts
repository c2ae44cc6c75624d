import type { Condition, Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { type Change, union } from './change.ts'
import { reopen } from './findings.ts'

type Verdict = EventOf<'approve'> | EventOf<'approveWithConditions'> | EventOf<'decline'> | EventOf<'declineConcept'>

export function decide(context: Context, event: Verdict): Change {
  const outcome = event.type === 'approve' || event.type === 'approveWithConditions' ? 'approved' : 'declined'
  /** A declined concept is told at once, without a batch. */
  const releasedAt = event.type === 'declineConcept' ? event.at : null
  return { verdict: { outcome, by: event.by, releasedAt }, deciders: union(context.deciders, [event.by]) }
}

export function grant(_context: Context, event: EventOf<'approve'> | EventOf<'approveWithConditions'>): Change {
  const { amountCents, startsOn, endsOn } = event
  const conditions = event.type === 'approveWithConditions' ? event.conditions : []
  return {
    grant: { amountCents, startsOn, endsOn },
    conditions: conditions.map(
      ({ condition, precedent, dueOn }): Condition => ({
        condition,
        precedent,
        dueOn,
        status: 'open',
        offeredBy: null,
      }),
    ),
  }
}

export function release({ verdict }: Context, { at }: EventOf<'release'>): Change {
  return { verdict: verdict && { ...verdict, releasedAt: at } }
}

/** A clearance that has expired since the verdict is asked for again. */
export function reopenDecision(context: Context): Change {
  const hasExpired = context.units.some(({ outcome }) => outcome === null)
  return { verdict: null, grant: null, conditions: [], ...(hasExpired ? reopen(context, ['vetting']) : {}) }
}

/** Before it is told, a verdict can be taken back; whoever gave it may give another. */
export function takeBackVerdict(context: Context): Change {
  const deciders = context.deciders.filter((decider) => decider !== context.verdict?.by)
  return { ...reopenDecision(context), deciders }
}
