import { sections } from '#workflows/review/context.ts'
import type { EventOf, EventType, ReviewEvent } from '#workflows/review/events.ts'
import { moveReview, type ReviewSnapshot, startReview } from '#workflows/review/move.ts'

export const input = {
  edition: { quorum: 2, floorCents: 10_000_00, ceilingCents: 500_000_00, maxMonths: 24, checklist: ['countries'] },
}

export const at = '2027-03-01T12:00:00.000Z'
const later = '2027-03-05T23:00:00.000Z'
const earlier = '2027-02-01T23:00:00.000Z'
export const note = { id: '0193b0a4-6a1c-7cc2-9a50-6d3f1c2b7a01', hash: 'ab'.repeat(32) }
const assessment = '0193b0a4-6a1c-7cc2-9a50-6d3f1c2b7a02'

type Samples = { [Type in EventType]: EventOf<Type> }

/** One event of each type that every guard agrees to where it is in place. */
const samples: Samples = {
  submit: {
    type: 'submit',
    by: 'certifier',
    at,
    version: 1,
    requestedCents: 200_000_00,
    helpsSecurityForces: true,
    facts: { missing: [], closesAt: later, writers: ['author'] },
  },
  lapse: { type: 'lapse', by: 'clock', at, facts: { closesAt: earlier } },
  withdraw: { type: 'withdraw', by: 'author', at, facts: {} },
  admit: { type: 'admit', by: 'intake', at, facts: {}, checklist: { countries: true, readable: true } },
  declareIneligible: { type: 'declareIneligible', by: 'intake', at, facts: {}, note },
  requestChanges: {
    type: 'requestChanges',
    by: 'intake',
    at,
    facts: {},
    sections: sections.map((section) => ({ section, note })),
  },
  resubmit: {
    type: 'resubmit',
    by: 'author',
    at,
    version: 2,
    requestedCents: 200_000_00,
    helpsSecurityForces: true,
    facts: { missing: [], changedSections: [], writers: ['author'] },
  },
  assignReviewers: {
    type: 'assignReviewers',
    by: 'program',
    at,
    reviewers: ['reviewer1', 'reviewer2'],
    facts: { conflicted: ['author2'] },
  },
  unassignReviewer: { type: 'unassignReviewer', by: 'program', at, facts: {}, reviewer: 'reviewer2' },
  assess: { type: 'assess', by: 'reviewer1', at, facts: {}, assessment, totalHundredths: 410 },
  rateFinances: { type: 'rateFinances', by: 'finance', at, facts: {}, risk: 'low', note },
  sendToVetting: { type: 'sendToVetting', by: 'vetting', at, facts: {}, caseReference: 'HN-2027-014' },
  recordVetting: {
    type: 'recordVetting',
    by: 'vetting',
    at,
    facts: {},
    outcome: 'cleared',
    caseReference: 'HN-2027-014',
    validUntil: '2028-02-28',
  },
  approve: {
    type: 'approve',
    by: 'approver',
    at,
    facts: {},
    amountCents: 180_000_00,
    startsOn: '2027-06-01',
    endsOn: '2029-05-31',
    note,
  },
  decline: { type: 'decline', by: 'approver', at, facts: {}, note },
}

export function sample<Type extends EventType>(type: Type, changed: Partial<Samples[Type]> = {}): Samples[Type] {
  return { ...samples[type], ...changed }
}

export function walk(events: ReviewEvent[], from: ReviewSnapshot = startReview(input)): ReviewSnapshot {
  return events.reduce((before, event) => {
    const moved = moveReview(before, event)
    if (!moved) throw new Error(`${event.type} is refused in ${JSON.stringify(before.value)}`)
    return moved.snapshot
  }, from)
}

const toTracks = [sample('submit'), sample('admit')]
const assessed = [sample('assignReviewers'), sample('assess'), sample('assess', { by: 'reviewer2' })]
const vetted = [sample('sendToVetting'), sample('recordVetting')]
const toDecision = [...toTracks, ...assessed, sample('rateFinances'), ...vetted]
const withoutForces = [sample('submit', { helpsSecurityForces: false }), sample('admit')]

/** A way to every state, and to every leaf of every track. */
export const wayTo = {
  draft: [],
  intake: [sample('submit')],
  'tracks: assigning, checking, listed': toTracks,
  'tracks: collecting': [...toTracks, sample('assignReviewers')],
  'tracks: technical concluded': [...toTracks, ...assessed],
  'tracks: financial concluded': [...toTracks, sample('rateFinances')],
  'tracks: inVetting': [...toTracks, sample('sendToVetting')],
  'tracks: vetting concluded': [...toTracks, ...vetted],
  'tracks: vetting not applicable': withoutForces,
  decision: toDecision,
  'decision without security forces': [...withoutForces, ...assessed, sample('rateFinances')],
  changesRequested: [sample('submit'), sample('requestChanges')],
  approved: [...toDecision, sample('approve')],
  declined: [...toDecision, sample('decline')],
  ineligible: [sample('submit'), sample('declareIneligible')],
  withdrawn: [sample('withdraw')],
  lapsed: [sample('lapse')],
} satisfies Record<string, ReviewEvent[]>
