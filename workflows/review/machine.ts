import { and } from 'xstate'
import { contextAtStart } from './context.ts'
import { conditions, notification, registration, vettedUnits, worksOnConditions } from './parts.ts'
import { procedure } from './procedure.ts'
import { changesAnswer, concurrence } from './tracks/concurrence.ts'
import { financial } from './tracks/financial.ts'
import { amends, technical } from './tracks/technical.ts'
import { translation } from './tracks/translation.ts'
import { vetting } from './tracks/vetting.ts'

const mailsPartner = <News extends string>(news: News) => ({ type: 'mailPartner', params: { news } }) as const
const mailsOffice = <News extends string>(news: News) =>
  ({ type: 'mailOffice', params: { news, people: [] as string[] } }) as const

const takesBack = { type: 'takeBackAssignments', params: {} } as const

const lapsesAtTheDeadline = procedure.createStateConfig({
  on: {
    lapse: {
      guard: 'deadlineHasPassed',
      target: '#review.lapsed',
      actions: { type: 'mailLapsed', params: {} },
    },
    extendDeadline: {
      guard: and(['newDeadlineIsLater', 'reasonIsGiven']),
      actions: ['extendDeadline', mailsPartner('extended')],
    },
  },
})

const draft = procedure.createStateConfig({
  meta: { paragraph: '2' },
  description: 'review:state.draft.description',
  initial: 'concept',
  states: {
    concept: {
      meta: { paragraph: '2.1' },
      description: 'review:stage.concept.description',
      always: { guard: 'isFullStage', target: 'full' },
    },
    full: { meta: { paragraph: '2.2' }, description: 'review:stage.full.description' },
  },
  on: {
    send: {
      guard: and(['nothingIsMissing', 'deadlineIsOpen', 'twoSignaturesAreAsked']),
      target: 'certifying',
      actions: mailsPartner('signatureAsked'),
    },
    submit: {
      guard: and(['nothingIsMissing', 'deadlineIsOpen', 'oneSignatureIsEnough']),
      target: 'examination',
      actions: ['handIn', { type: 'mailReceipt', params: ({ event }) => ({ version: event.version }) }],
    },
    ...lapsesAtTheDeadline.on,
  },
})

const certifying = procedure.createStateConfig({
  meta: { paragraph: '3' },
  description: 'review:state.certifying.description',
  on: {
    submit: {
      guard: and(['nothingIsMissing', 'deadlineIsOpen', 'isCertifier', 'signsWhatOthersWrote']),
      target: 'examination',
      actions: ['handIn', { type: 'mailReceipt', params: ({ event }) => ({ version: event.version }) }],
    },
    returnToAuthor: { guard: 'reasonIsGiven', target: 'draft', actions: mailsPartner('returnedToAuthor') },
    ...lapsesAtTheDeadline.on,
  },
})

const intake = procedure.createStateConfig({
  meta: { paragraph: '4.1' },
  description: 'review:state.intake.description',
  on: {
    admit: [
      { guard: and(['isFullStage', 'checklistIsComplete']), target: 'tracks' },
      { guard: 'checklistIsComplete', target: 'conceptDecision' },
    ],
    declareIneligible: {
      guard: 'reasonIsGiven',
      target: '#review.ineligible',
      actions: { type: 'mailIneligible', params: {} },
    },
  },
})

const conceptDecision = procedure.createStateConfig({
  meta: { paragraph: '4.2' },
  description: 'review:state.conceptDecision.description',
  on: {
    invite: {
      guard: and(['didNotDecideBefore', 'newDeadlineIsLater', 'reasonIsGiven']),
      target: '#review.open.draft',
      actions: ['invite', mailsPartner('invited')],
    },
    declineConcept: {
      guard: and(['didNotDecideBefore', 'reasonIsGiven']),
      target: '#review.declined',
      actions: ['decide', { type: 'mailDecision', params: { outcome: 'declined' } }],
    },
  },
})

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

const decision = procedure.createStateConfig({
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
    sendBack: { guard: and(['namesATrack', 'reasonIsGiven']), actions: ['void', takesBack] },
    recordVetting: { guard: 'namesAUnit', actions: 'recordVetting' },
    ...amends,
    ...changesAnswer,
  },
})

const examination = procedure.createStateConfig({
  meta: { paragraph: '4' },
  description: 'review:group.examination.description',
  initial: 'intake',
  on: {
    requestChanges: {
      guard: and(['namesAQuestion', 'reasonIsGiven']),
      target: '#review.open.changesRequested',
      actions: [
        'askQuestions',
        {
          type: 'mailChangesRequested',
          params: ({ event }) => ({ questions: event.questions.map(({ question }) => question) }),
        },
      ],
    },
    requireVetting: { guard: and(['vettingDoesNotApply', 'reasonIsGiven']), actions: 'requireVetting' },
    recuse: {
      guard: and(['isAssigned', 'reasonIsGiven']),
      actions: ['recuse', mailsOffice('recused')],
    },
  },
  states: {
    intake,
    conceptDecision,
    tracks: {
      meta: { paragraph: '4.3' },
      description: 'review:state.tracks.description',
      type: 'parallel',
      always: { guard: 'everyTrackIsConcluded', target: 'decision' },
      states: {
        technical,
        financial,
        vetting,
        concurrence,
        translation,
        wasHere: { type: 'history', history: 'deep' },
      },
    },
    decision,
    wasHere: { type: 'history', history: 'deep' },
  },
})

const changesRequested = procedure.createStateConfig({
  meta: { paragraph: '5' },
  description: 'review:state.changesRequested.description',
  on: {
    resubmit: {
      guard: and(['nothingIsMissing', 'answerTimeIsOpen', 'onlyNamedQuestionsChanged']),
      target: 'examination.wasHere',
      actions: [
        'void',
        'handIn',
        { type: 'mailReceipt', params: ({ event }) => ({ version: event.version }) },
        { type: 'mailBudgetChanged', params: ({ context }) => ({ reviewers: context.amending ?? [] }) },
        takesBack,
      ],
    },
    lapse: {
      guard: 'answerTimeIsOver',
      target: '#review.lapsed',
      actions: { type: 'mailLapsed', params: {} },
    },
    extendDeadline: lapsesAtTheDeadline.on.extendDeadline,
  },
})

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

const decided = procedure.createStateConfig({
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

const approved = procedure.createStateConfig({
  meta: { paragraph: '7.1' },
  description: 'review:state.approved.description',
  type: 'parallel',
  always: { guard: 'everyPartIsMet', target: 'awardReady' },
  on: endsByPartnerOrApprover.on,
  states: { conditions, notification, vettedUnits, registration, wasHere: { type: 'history', history: 'deep' } },
})

const awardReady = procedure.createStateConfig({
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
    ...endsByPartnerOrApprover.on,
  },
})

const reconsideration = procedure.createStateConfig({
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

const withdraws = {
  withdraw: {
    target: '#review.withdrawn',
    actions: {
      type: 'mailWithdrawn',
      params: ({ context }: { context: { assigned: string[] } }) => ({ reviewers: context.assigned }),
    },
  },
} as const

const expires = {
  expireVetting: {
    guard: 'clearanceHasExpired',
    actions: ['expireVetting', mailsOffice('vettingExpired')],
  },
} as const

const handsOver = {
  handOver: {
    guard: and(['namesAnotherOwner', 'newOwnerMaySeeIt']),
    actions: [
      'handOver',
      {
        type: 'mailOffice',
        params: ({ event }: { event: { to: string | null } }) => ({
          news: 'handedOver' as const,
          people: event.to ? [event.to] : [],
        }),
      },
    ],
  },
} as const

const awarded = procedure.createStateConfig({
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

/** The whole life of one proposal. The ends that a later act may leave again are plain states, the others final. */
export const reviewMachine = procedure.createMachine({
  id: 'review',
  context: ({ input }) => contextAtStart(input),
  initial: 'open',
  states: {
    open: {
      meta: { paragraph: '1' },
      description: 'review:group.open.description',
      initial: 'draft',
      on: {
        ...withdraws,
        suspend: {
          guard: 'reasonIsGiven',
          target: 'suspended',
          actions: ['suspend', mailsPartner('suspended')],
        },
        ...expires,
        ...handsOver,
      },
      states: {
        draft,
        certifying,
        examination,
        changesRequested,
        decided,
        approved,
        awardReady,
        reconsideration,
        wasHere: { type: 'history', history: 'deep' },
      },
    },
    suspended: {
      meta: { paragraph: '9' },
      description: 'review:state.suspended.description',
      on: {
        resume: {
          guard: 'placeGoesOn',
          target: 'open.wasHere',
          actions: ['resume', mailsPartner('resumed'), takesBack],
        },
        ...withdraws,
        ...expires,
        ...handsOver,
      },
    },
    awarded,
    declined: {
      meta: { paragraph: '11.1' },
      description: 'review:state.declined.description',
      on: {
        reconsider: {
          guard: and(['hasNotAskedBefore', 'isWithinFifteenDays', 'reasonIsGiven']),
          target: 'open.reconsideration',
          actions: ['askReconsideration', mailsOffice('reconsiderationAsked')],
        },
      },
    },
    ineligible: { meta: { paragraph: '11.2' }, description: 'review:state.ineligible.description', type: 'final' },
    withdrawn: { meta: { paragraph: '11.3' }, description: 'review:state.withdrawn.description', type: 'final' },
    lapsed: {
      meta: { paragraph: '11.4' },
      description: 'review:state.lapsed.description',
      on: {
        revive: {
          guard: and(['hasNotBeenRevived', 'newDeadlineIsLater', 'reasonIsGiven']),
          target: 'open.wasHere',
          actions: ['revive', mailsPartner('revived')],
        },
      },
    },
    rescinded: { meta: { paragraph: '11.5' }, description: 'review:state.rescinded.description', type: 'final' },
    declinedByPartner: {
      meta: { paragraph: '11.6' },
      description: 'review:state.declinedByPartner.description',
      type: 'final',
    },
    closed: { meta: { paragraph: '11.7' }, description: 'review:state.closed.description', type: 'final' },
    terminated: { meta: { paragraph: '11.8' }, description: 'review:state.terminated.description', type: 'final' },
  },
})
