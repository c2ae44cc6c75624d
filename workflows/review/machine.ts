import { and } from 'xstate'
import { contextAtStart } from './context.ts'
import { procedure } from './procedure.ts'
import { financial } from './tracks/financial.ts'
import { technical } from './tracks/technical.ts'
import { vetting } from './tracks/vetting.ts'

const draft = procedure.createStateConfig({
  meta: { paragraph: '2' },
  description: 'review:state.draft.description',
  entry: { type: 'scheduleLapse', params: {} },
  on: {
    submit: {
      guard: and(['nothingIsMissing', 'callIsOpen']),
      target: 'examination',
      actions: ['handIn', { type: 'mailReceipt', params: ({ event }) => ({ version: event.version }) }],
    },
    lapse: { guard: 'callHasClosed', target: '#review.lapsed', actions: { type: 'mailLapsed', params: {} } },
  },
})

const intake = procedure.createStateConfig({
  meta: { paragraph: '3.1' },
  description: 'review:state.intake.description',
  on: {
    admit: { guard: 'checklistIsComplete', target: 'tracks' },
    requestChanges: {
      guard: and(['namesASection', 'reasonIsGiven']),
      target: '#review.open.changesRequested',
      actions: [
        'ask',
        {
          type: 'mailChangesRequested',
          params: ({ event }) => ({ sections: event.sections.map(({ section }) => section) }),
        },
      ],
    },
    declareIneligible: {
      guard: 'reasonIsGiven',
      target: '#review.ineligible',
      actions: { type: 'mailIneligible', params: {} },
    },
  },
})

const decision = procedure.createStateConfig({
  meta: { paragraph: '3.3' },
  description: 'review:state.decision.description',
  always: { guard: 'aTrackIsReopened', target: 'tracks.wasHere' },
  on: {
    approve: {
      guard: and([
        'didNotWriteOrAssessIt',
        'riskAllowsApproval',
        'everyUnitIsCleared',
        'clearanceIsStillValid',
        'amountIsWithinRequest',
        'amountIsWithinCall',
        'periodIsWithinCall',
        'reasonIsGiven',
      ]),
      target: '#review.approved',
      actions: ['grant', { type: 'mailDecision', params: { outcome: 'approved' } }],
    },
    decline: {
      guard: and(['didNotWriteOrAssessIt', 'reasonIsGiven']),
      target: '#review.declined',
      actions: { type: 'mailDecision', params: { outcome: 'declined' } },
    },
    recordVetting: { guard: 'vettingApplies', actions: 'recordVetting' },
  },
})

const examination = procedure.createStateConfig({
  meta: { paragraph: '3' },
  description: 'review:group.examination.description',
  initial: 'intake',
  states: {
    intake,
    tracks: {
      meta: { paragraph: '3.2' },
      description: 'review:state.tracks.description',
      type: 'parallel',
      always: { guard: 'everyTrackIsConcluded', target: 'decision' },
      states: { technical, financial, vetting, wasHere: { type: 'history', history: 'deep' } },
    },
    decision,
    wasHere: { type: 'history', history: 'deep' },
  },
})

const changesRequested = procedure.createStateConfig({
  meta: { paragraph: '4' },
  description: 'review:state.changesRequested.description',
  on: {
    resubmit: {
      guard: and(['nothingIsMissing', 'onlyNamedSectionsChanged']),
      target: 'examination.wasHere',
      actions: ['void', 'handIn', { type: 'mailReceipt', params: ({ event }) => ({ version: event.version }) }],
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
        withdraw: {
          target: 'withdrawn',
          actions: { type: 'mailWithdrawn', params: ({ context }) => ({ reviewers: context.assigned }) },
        },
      },
      states: { draft, examination, changesRequested },
    },
    approved: { meta: { paragraph: '5.1' }, description: 'review:state.approved.description' },
    declined: { meta: { paragraph: '5.2' }, description: 'review:state.declined.description' },
    ineligible: { meta: { paragraph: '5.3' }, description: 'review:state.ineligible.description', type: 'final' },
    withdrawn: { meta: { paragraph: '5.4' }, description: 'review:state.withdrawn.description', type: 'final' },
    lapsed: { meta: { paragraph: '5.5' }, description: 'review:state.lapsed.description' },
  },
})
