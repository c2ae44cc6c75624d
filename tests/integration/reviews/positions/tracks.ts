import type { EventType } from '#workflows/review/events.ts'
import { assessed, intoDecision, vetted } from '../office.ts'
import {
  acts,
  by,
  everythingAsked,
  inTracks,
  later,
  lean,
  type Position,
  posts,
  screening,
  translated,
  without,
} from './position.ts'

const finance: EventType[] = ['startFinancialCheck', 'rateFinances']
const fresh = {
  technical: 'assigning',
  financial: 'queued',
  vetting: 'listed',
  concurrence: 'waiting',
  translation: 'requested',
}
/** All that the five tracks wait for at first. */
const assigning: EventType[] = ['assignReviewers']
const rest: EventType[] = [...finance, 'sendToVetting', ...posts, 'deliverTranslation', ...screening]

/** In the five tracks. */
export const tracks: Record<string, Position> = {
  'tracks, nothing begun': {
    state: 'tracks',
    leaves: fresh,
    reach: by(everythingAsked, inTracks),
    accepts: [...assigning, ...rest],
  },
  'tracks, assessments awaited': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'collecting' },
    reach: by(everythingAsked, inTracks, acts('assignReviewers')),
    accepts: ['unassignReviewer', 'assess', 'recuse', ...rest],
  },
  'tracks, one assessment in': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'collecting' },
    reach: by(everythingAsked, inTracks, acts('assignReviewers', 'assess')),
    accepts: ['unassignReviewer', 'recuse', ...rest],
  },
  'tracks, scores far apart': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'discussing' },
    reach: by(everythingAsked, inTracks, ({ reviewer2 }) => [
      'assignReviewers',
      ['assess', { score: 1 }],
      ['assess', reviewer2],
    ]),
    accepts: ['reviseAssessment', 'concludeDiscussion', 'recuse', ...rest],
  },
  'tracks, assessed': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'concluded' },
    reach: by(everythingAsked, inTracks, assessed),
    accepts: ['recuse', ...rest],
  },
  'tracks, sent back to be assessed again': {
    state: 'tracks',
    leaves: { technical: 'collecting', financial: 'concluded', vetting: 'concluded' },
    reach: by({}, intoDecision, acts('sendBack')),
    accepts: ['unassignReviewer', 'assess', 'recuse', 'recordVetting', ...screening],
  },
  'tracks, finances checked': {
    state: 'tracks',
    leaves: { ...fresh, financial: 'checking' },
    reach: by(everythingAsked, inTracks, acts('startFinancialCheck')),
    accepts: [...assigning, 'askForClarification', ...without(rest, 'startFinancialCheck')],
  },
  'tracks, finances to be cleared up': {
    state: 'tracks',
    leaves: { ...fresh, financial: 'clarifying' },
    reach: by(everythingAsked, inTracks, acts('startFinancialCheck', 'askForClarification')),
    accepts: [...assigning, 'clarify', ...without(rest, 'startFinancialCheck')],
  },
  'tracks, risk rated': {
    state: 'tracks',
    leaves: { ...fresh, financial: 'concluded' },
    reach: by(everythingAsked, inTracks, acts('rateFinances')),
    accepts: [...assigning, ...without(rest, ...finance)],
  },
  'tracks, in vetting': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'inVetting' },
    reach: by(everythingAsked, inTracks, acts('sendToVetting')),
    accepts: [...assigning, 'recordVetting', ...without(rest, 'sendToVetting')],
  },
  'tracks, vetted': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'concluded' },
    reach: by(everythingAsked, inTracks, acts(...vetted)),
    accepts: [...assigning, 'recordVetting', ...without(rest, 'sendToVetting')],
  },
  'tracks, a clearance has run out': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'concluded' },
    reach: by(everythingAsked, inTracks, acts(...vetted), later(400)),
    accepts: [...assigning, 'recordVetting', 'expireVetting', ...without(rest, 'sendToVetting')],
  },
  'tracks, posts have concurred': {
    state: 'tracks',
    leaves: { ...fresh, concurrence: 'concluded' },
    reach: by(everythingAsked, inTracks, acts('concur')),
    accepts: [...assigning, ...rest],
  },
  'tracks, a translation to accept': {
    state: 'tracks',
    leaves: { ...fresh, translation: 'ready' },
    reach: by(everythingAsked, inTracks, acts('deliverTranslation')),
    accepts: [...assigning, 'acceptTranslation', ...rest],
  },
  'tracks, translated': {
    state: 'tracks',
    leaves: { ...fresh, translation: 'concluded' },
    reach: by(everythingAsked, inTracks, acts(...translated)),
    accepts: [...assigning, ...without(rest, 'deliverTranslation')],
  },
  'tracks, nothing asked of others': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'notApplicable', concurrence: 'notNeeded', translation: 'notNeeded' },
    reach: by(lean, inTracks),
    accepts: [...assigning, ...finance, 'requireVetting', ...screening],
  },
}
