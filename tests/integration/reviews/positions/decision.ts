import type { EventType } from '#workflows/review/events.ts'
import { assessed, changesNeed, intoDecision, intoTracks, type Office, type Step, vetted } from '../office.ts'
import {
  acts,
  by,
  everythingAsked,
  inTracks,
  later,
  lean,
  leanDecision,
  open,
  others,
  type Position,
  posts,
  screening,
  without,
} from './position.ts'

const toDecision = (office: Office): Step[] => [...intoTracks, ...others(office), ...vetted]
const decisions: EventType[] = ['approve', 'approveWithConditions', 'decline', 'sendBack']

/** Before those who decide, and until their verdict is released. */
export const decision: Record<string, Position> = {
  decision: {
    state: 'decision',
    reach: by(everythingAsked, toDecision),
    accepts: [...decisions, 'recordVetting', ...posts, 'recuse', ...screening],
  },
  'decision without forces': {
    state: 'decision',
    reach: by(lean, leanDecision),
    accepts: [...decisions, 'requireVetting', 'recuse', ...screening],
  },
  'decision on a high risk': {
    state: 'decision',
    reach: by({}, inTracks, assessed, acts(['rateFinances', { risk: 'high' }], ...vetted)),
    accepts: [...without(decisions, 'approve'), 'recordVetting', 'recuse', ...screening],
  },
  'decision on an excluded partner': {
    state: 'decision',
    reach: by(lean, inTracks, assessed, acts(['rateFinances', { hit: true }])),
    accepts: ['decline', 'sendBack', 'requireVetting', 'recuse', ...screening],
  },
  'decision on a refused unit': {
    state: 'decision',
    reach: by(
      {},
      inTracks,
      assessed,
      acts('rateFinances', 'sendToVetting', ['recordVetting', { outcome: 'notCleared' }]),
    ),
    accepts: ['decline', 'sendBack', 'recordVetting', 'recuse', ...screening],
  },
  'decision, a clearance has run out': {
    state: 'decision',
    reach: by({}, intoDecision, later(400)),
    accepts: ['decline', 'sendBack', 'recordVetting', 'expireVetting', 'recuse', ...screening],
  },
  'decision, a verdict taken back': {
    state: 'decision',
    reach: by(lean, leanDecision, acts('approve', 'takeBackVerdict')),
    accepts: [...decisions, 'requireVetting', 'recuse', ...screening],
  },
  changesRequested: {
    state: 'changesRequested',
    reach: by(everythingAsked, acts('submit', 'requestChanges')),
    accepts: ['extendDeadline', ...open],
  },
  'changesRequested, something changed': {
    state: 'changesRequested',
    reach: by(everythingAsked, acts('submit', 'requestChanges'), changesNeed),
    accepts: ['resubmit', 'extendDeadline', ...open],
  },
  'changesRequested, answers overdue': {
    state: 'changesRequested',
    reach: by({}, acts('submit', 'requestChanges'), later(40)),
    accepts: ['lapse', 'extendDeadline', ...open],
  },
  'decided, approved': {
    state: 'decided',
    reach: by(lean, leanDecision, acts('approve')),
    accepts: ['release', 'takeBackVerdict', ...open],
  },
  'decided, with a unit': {
    state: 'decided',
    reach: by({}, intoDecision, acts('approve')),
    accepts: ['release', 'takeBackVerdict', 'recordVetting', ...open],
  },
  'decided, a unit refused since': {
    state: 'decided',
    reach: by({}, intoDecision, acts('approve', ['recordVetting', { outcome: 'notCleared' }])),
    accepts: ['takeBackVerdict', 'recordVetting', ...open],
  },
  'decided, an embassy objecting since': {
    state: 'decided',
    reach: by(everythingAsked, toDecision, acts('approve', 'object')),
    accepts: ['takeBackVerdict', 'recordVetting', ...posts, ...open],
  },
  'decided, declined': {
    state: 'decided',
    reach: by(lean, leanDecision, acts('decline')),
    accepts: ['release', 'takeBackVerdict', ...open],
  },
}
