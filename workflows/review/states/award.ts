import { and } from 'xstate'
import { conditions, notification, registration, vettedUnits, worksOnConditions } from '../parts.ts'
import { procedure } from '../procedure.ts'
import { corrects, handsOver, mailsOffice, mailsPartner } from './throughout.ts'

const endsByPartnerOrApprover = procedure.createStateConfig({
  on: {
    rescind: { guard: 'reasonIsGiven', target: '#review.rescinded', actions: mailsPartner('rescinded') },
    refuseAward: {
      guard: 'reasonIsGiven',
      target: '#review.declinedByPartner',
      actions: mailsOffice('refusedByPartner'),
    },
  },
})

export const approved = procedure.createStateConfig({
  meta: { paragraph: '7.1' },
  description: 'review:state.approved.description',
  type: 'parallel',
  always: { guard: 'everyPartIsMet', target: 'awardReady' },
  on: endsByPartnerOrApprover.on,
  states: { conditions, notification, vettedUnits, registration, wasHere: { type: 'history', history: 'deep' } },
})

export const awardReady = procedure.createStateConfig({
  meta: { paragraph: '7.2' },
  description: 'review:state.awardReady.description',
  always: { guard: 'aPartIsNotMet', target: 'approved.wasHere' },
  on: {
    sign: {
      guard: and([
        'hasNoConflict',
        'didNotDecideIt',
        'clearanceIsStillValid',
        'registrationIsStillValid',
        'noHoldIsRecorded',
        'obligationIsWithinGrant',
        'obligationIsWithinFund',
        'exclusionsAreCheckedToday',
        'narcoticsAreCertified',
      ]),
      target: '#review.awarded',
      actions: ['sign', mailsPartner('awarded')],
    },
    holdNotification: { guard: 'reasonIsGiven', actions: 'hold' },
    recordVetting: { guard: 'namesAUnit', actions: 'recordVetting' },
    expireRegistration: {
      guard: 'registrationHasExpired',
      actions: ['unregister', mailsOffice('registrationExpired')],
    },
    ...worksOnConditions.on,
    ...endsByPartnerOrApprover.on,
  },
})

export const awarded = procedure.createStateConfig({
  meta: { paragraph: '10' },
  description: 'review:state.awarded.description',
  on: {
    fileReport: {
      guard: and(['namesADueReport', 'reasonIsGiven']),
      actions: ['fileReport', mailsOffice('reportFiled')],
    },
    acceptReport: { guard: 'namesAFiledReport', actions: ['acceptReport', mailsPartner('reportAccepted')] },
    returnReport: {
      guard: and(['namesAFiledReport', 'reasonIsGiven']),
      actions: ['returnReport', mailsPartner('reportReturned')],
    },
    ...worksOnConditions.on,
    ...handsOver,
    ...corrects,
    close: {
      guard: and(['everyReportIsAccepted', 'everyConditionIsLifted', 'remainderIsDeobligated', 'reasonIsGiven']),
      target: 'closed',
      actions: mailsPartner('closed'),
    },
    terminate: {
      guard: and(['deobligationIsWithinAward', 'reasonIsGiven']),
      target: 'terminated',
      actions: mailsPartner('terminated'),
    },
  },
})
