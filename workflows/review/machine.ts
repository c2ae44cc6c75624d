import { and } from 'xstate'
import { contextAtStart } from './context-at-start.ts'
import { procedure } from './procedure.ts'
import { approved, awarded, awardReady } from './states/award.ts'
import { decided, reconsideration } from './states/decision.ts'
import { certifying, changesRequested, draft } from './states/drafting.ts'
import { examination } from './states/examination.ts'
import { corrects, expires, handsOver, mailsOffice, mailsPartner, takesBack, withdraws } from './states/throughout.ts'

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
        ...corrects,
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
        ...corrects,
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
