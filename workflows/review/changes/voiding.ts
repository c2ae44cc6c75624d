import type { Context, Track } from '../context.ts'
import type { EventOf, ReviewEvent } from '../events.ts'
import { quorumOf } from '../rules.ts'
import { tracksVoidedBy } from '../voiding.ts'
import type { Change } from './change.ts'
import { reopen, unresolved } from './findings.ts'

/**
 * The findings that rest on what changed are void and their tracks begin again; all others stand. Assessments that no
 * longer count stay on record, and a technical track still collecting goes on collecting. After a verdict nothing is
 * examined any more: what is missing then is a part of the approval that is not met.
 */
export function voidFindings(context: Context, event: ReviewEvent): Change {
  if (context.verdict) return {}
  const voided = tracksVoidedBy(context, event)
  const lacksReviewers = event.type === 'resubmit' && asksMoreReviewers(context, event)
  return {
    ...reopen(context, lacksReviewers ? [...voided, 'technical'] : [...voided]),
    ...(voided.has('technical') ? voidAssessments(context) : amendingAfter(context, event, voided)),
    ...(voided.has('translation') ? { translatedBy: null } : {}),
    ...(event.type === 'sendBack' ? askAgain(context, voided) : {}),
  }
}

const asksMoreReviewers = (context: Context, { requestedCents }: EventOf<'resubmit'>) =>
  quorumOf({ ...context, requestedCents }) > quorumOf(context)

function voidAssessments({ assessments }: Context): Change {
  return {
    assessments: assessments.map((sent) => ({ ...sent, counts: false })),
    amending: undefined,
    wasDiscussed: false,
  }
}

/** A changed budget leaves the assessments standing; whoever sent one may amend it. */
function amendingAfter({ assessments }: Context, event: ReviewEvent, voided: Set<Track>): Change {
  const sent = assessments.filter(({ counts }) => counts).map(({ reviewer }) => reviewer)
  return event.type === 'resubmit' && voided.has('financial') && sent.length > 0 ? { amending: sent } : {}
}

/** Who sends a track back wants it done anew, also where nothing in the proposal has changed. */
function askAgain(context: Context, voided: Set<Track>): Change {
  return {
    ...(voided.has('vetting') ? { units: context.units.map(({ unit }) => unresolved(unit)) } : {}),
    ...(voided.has('concurrence') ? { concurrences: [] } : {}),
  }
}
