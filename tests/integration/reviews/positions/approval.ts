import type { EventType } from '#workflows/review/events.ts'
import { assessed, intoDecision, intoTracks, type Office, type Step } from '../office.ts'
import {
  acts,
  answers,
  by,
  DAY,
  evidence,
  later,
  lean,
  notified,
  open,
  type Position,
  toApproved,
  toReady,
  without,
} from './position.ts'

const toPending = (office: Office): Step[] => [
  ...intoTracks,
  ...assessed(office),
  'rateFinances',
  'sendToVetting',
  ['recordVetting', { outcome: 'pending' }],
  'approveWithConditions',
  'release',
]
const soon = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10)
const leaving: EventType[] = ['rescind', 'refuseAward', ...open]

/** Approved, until the award is signed. */
export const approval: Record<string, Position> = {
  'approved, everything to be met': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'unsent', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending),
    accepts: [...evidence, 'sendNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, Congress notified': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'waiting', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('sendNotification')),
    accepts: [...evidence, 'clearNotification', 'holdNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, held by Congress': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'held', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('sendNotification', 'holdNotification')),
    accepts: [...evidence, 'endHold', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, cleared by Congress': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'met', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts(...notified)),
    accepts: [...evidence, 'holdNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, conditions met': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('liftCondition')),
    accepts: [...evidence, 'sendNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, a condition contested': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'unsent', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('contestCondition')),
    accepts: [
      ...without(evidence, 'contestCondition'),
      ...answers,
      ...(['sendNotification', 'recordVetting', 'confirmRegistration'] as const),
      ...leaving,
    ],
  },
  'approved, units cleared': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'pending' },
    reach: by({}, intoDecision, acts('approve', 'release')),
    accepts: ['sendNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, a clearance has run out': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'pending' },
    reach: by({}, intoDecision, acts('approve', 'release'), later(400)),
    accepts: ['sendNotification', 'recordVetting', 'expireVetting', 'confirmRegistration', ...leaving],
  },
  'approved, registered': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'met' },
    reach: by(lean, toApproved, acts('confirmRegistration')),
    accepts: ['sendNotification', 'confirmRegistration', ...leaving],
  },
  'approved, the registration has run out': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'met' },
    reach: by(lean, toApproved, acts(['confirmRegistration', { validUntil: soon }]), later(60)),
    accepts: ['sendNotification', 'confirmRegistration', 'expireRegistration', ...leaving],
  },
  awardReady: {
    state: 'awardReady',
    reach: by(lean, toReady),
    accepts: ['sign', 'holdNotification', ...leaving],
  },
  'awardReady, with a unit': {
    state: 'awardReady',
    reach: by({}, intoDecision, acts('approve', 'release', ...notified, 'confirmRegistration')),
    accepts: ['sign', 'holdNotification', 'recordVetting', ...leaving],
  },
  'awardReady, the registration has run out': {
    state: 'awardReady',
    reach: by(lean, toApproved, acts(...notified, ['confirmRegistration', { validUntil: soon }]), later(60)),
    accepts: ['holdNotification', 'expireRegistration', ...leaving],
  },
}
