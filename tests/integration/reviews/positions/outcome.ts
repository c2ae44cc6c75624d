import type { EventType } from '#workflows/review/events.ts'
import { askingAll, intoTracks, type Office, type Step } from '../office.ts'
import {
  type Asked,
  acts,
  by,
  evidence,
  later,
  lean,
  leanDecision,
  notified,
  open,
  others,
  type Position,
  toApproved,
  toReady,
  whenClosed,
} from './position.ts'

const twoReports: Asked = { ...lean, edition: { reportMonths: 6 } }
const toAwarded = (office: Office): Step[] => [...toReady(office), 'sign']
const toDeclined = (office: Office): Step[] => [...leanDecision(office), 'decline', 'release']
const reported: EventType[] = ['fileReport', 'fileReport', 'acceptReport', 'acceptReport']

/** Awarded, declined, held or over. */
export const outcome: Record<string, Position> = {
  reconsideration: {
    state: 'reconsideration',
    reach: by(lean, toDeclined, acts('reconsider')),
    accepts: ['grantReconsideration', 'upholdDecision', ...open],
  },
  suspended: {
    state: 'suspended',
    reach: by(lean, leanDecision, acts('suspend')),
    accepts: ['resume', 'withdraw', 'handOver', 'correctText'],
  },
  awarded: {
    state: 'awarded',
    reach: by({ ...lean, edition: askingAll }, (office) => [
      ...intoTracks,
      ...others(office),
      'approveWithConditions',
      'release',
      'liftCondition',
      ...notified,
      'confirmRegistration',
      'sign',
    ]),
    accepts: ['fileReport', ...evidence, 'handOver', 'correctText', 'terminate'],
  },
  'awarded, reports filed': {
    state: 'awarded',
    reach: by(twoReports, toAwarded, acts('fileReport', 'fileReport')),
    accepts: ['acceptReport', 'returnReport', 'handOver', 'correctText', 'terminate'],
  },
  'awarded, reports accepted': {
    state: 'awarded',
    reach: by(twoReports, toAwarded, acts(...reported)),
    accepts: ['close', 'handOver', 'correctText', 'terminate'],
  },
  declined: { state: 'declined', reach: by(lean, toDeclined), accepts: ['reconsider'] },
  'declined sixteen days ago': { state: 'declined', reach: by(lean, toDeclined, later(16)), accepts: [] },
  ineligible: { state: 'ineligible', reach: by({}, acts('submit', 'declareIneligible')), accepts: [] },
  withdrawn: { state: 'withdrawn', reach: by({}, acts('submit', 'withdraw')), accepts: [] },
  'suspended, never handed in': {
    state: 'suspended',
    reach: by({}, acts('suspend')),
    accepts: ['resume', 'withdraw'],
  },
  'lapsed, never handed in': { state: 'lapsed', reach: by({}, whenClosed, acts('lapse')), accepts: ['revive'] },
  'lapsed, answers overdue': {
    state: 'lapsed',
    reach: by({}, acts('submit', 'requestChanges'), later(40), acts('lapse')),
    accepts: ['revive'],
  },
  rescinded: { state: 'rescinded', reach: by(lean, toApproved, acts('rescind')), accepts: [] },
  declinedByPartner: { state: 'declinedByPartner', reach: by(lean, toApproved, acts('refuseAward')), accepts: [] },
  closed: {
    state: 'closed',
    reach: by(twoReports, toAwarded, acts(...reported, 'close')),
    accepts: [],
  },
  terminated: { state: 'terminated', reach: by(lean, toAwarded, acts('terminate')), accepts: [] },
}
