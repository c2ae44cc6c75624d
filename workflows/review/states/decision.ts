import { and } from 'xstate'
import { procedure } from '../procedure.ts'
import { changesAnswer } from '../tracks/concurrence.ts'
import { amends } from '../tracks/technical.ts'
import { mailsPartner, takesBack } from './throughout.ts'

const standsInItsWay = ['hasNoConflict', 'declaresNoConflict', 'didNotWriteOrAssessIt', 'didNotDecideBefore'] as const

const mayBeApproved = [
  'noExclusionIsHit',
  'noUnitIsRefused',
  'noCountryObjects',
  'clearanceIsStillValid',
  'amountIsWithinRequest',
  'amountIsWithinCall',
  'periodIsWithinCall',
  'reasonIsGiven',
] as const

export const decision = procedure.createStateConfig({
  meta: { paragraph: '4.4' },
  description: 'review:state.decision.description',
  always: { guard: 'aTrackIsReopened', target: 'tracks.wasHere' },
  on: {
    approve: {
      guard: and([...standsInItsWay, 'riskAllowsApproval', ...mayBeApproved]),
      target: '#review.open.decided',
      actions: ['decide', 'grant'],
    },
    approveWithConditions: {
      guard: and([...standsInItsWay, 'conditionsAreComplete', ...mayBeApproved]),
      target: '#review.open.decided',
      actions: ['decide', 'grant'],
    },
    decline: {
      guard: and([...standsInItsWay, 'reasonIsGiven']),
      target: '#review.open.decided',
      actions: 'decide',
    },
    sendBack: { guard: and(['namesATrack', 'tracksWereExamined', 'reasonIsGiven']), actions: ['void', takesBack] },
    recordVetting: { guard: 'namesAUnit', actions: 'recordVetting' },
    ...amends,
    ...changesAnswer,
  },
})

export const decided = procedure.createStateConfig({
  meta: { paragraph: '6' },
  description: 'review:state.decided.description',
  on: {
    release: [
      {
        guard: and(['verdictIsToApprove', 'didNotDecideIt', 'approvalStillHolds']),
        target: 'approved',
        actions: ['release', { type: 'mailDecision', params: { outcome: 'approved' } }],
      },
      {
        guard: and(['didNotDecideIt', 'approvalStillHolds']),
        target: '#review.declined',
        actions: ['release', { type: 'mailDecision', params: { outcome: 'declined' } }],
      },
    ],
    takeBackVerdict: { guard: 'reasonIsGiven', target: 'examination.decision', actions: 'takeBackVerdict' },
    recordVetting: { guard: 'namesAUnit', actions: 'recordVetting' },
    ...changesAnswer,
  },
})

export const reconsideration = procedure.createStateConfig({
  meta: { paragraph: '8' },
  description: 'review:state.reconsideration.description',
  on: {
    grantReconsideration: [
      {
        guard: and(['isFullStage', 'hasNoConflict', 'didNotDecideBefore', 'reasonIsGiven']),
        target: 'examination.decision',
        actions: ['reopenDecision', mailsPartner('reconsiderationGranted')],
      },
      {
        guard: and(['hasNoConflict', 'didNotDecideBefore', 'reasonIsGiven']),
        target: 'examination.conceptDecision',
        actions: ['reopenDecision', mailsPartner('reconsiderationGranted')],
      },
    ],
    upholdDecision: {
      guard: and(['hasNoConflict', 'didNotDecideBefore', 'reasonIsGiven']),
      target: '#review.declined',
      actions: mailsPartner('decisionUpheld'),
    },
  },
})
