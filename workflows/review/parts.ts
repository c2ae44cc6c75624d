import { and } from 'xstate'
import { procedure } from './procedure.ts'

const evidence = {
  offerEvidence: {
    guard: and(['namesAnOpenCondition', 'reasonIsGiven']),
    actions: [
      'offerEvidence',
      {
        type: 'mailOffice',
        params: ({ context }) => ({ news: 'evidenceOffered', people: context.owner ? [context.owner] : [] }),
      },
    ],
  },
  liftCondition: {
    guard: and(['namesAnOpenCondition', 'reasonIsGiven']),
    actions: ['liftCondition', { type: 'mailPartner', params: { news: 'conditionLifted' } }],
  },
} as const satisfies Parameters<typeof procedure.createStateConfig>[0]['on']

const answers = { type: 'mailPartner', params: { news: 'conditionAnswered' } } as const

/** The partner asks once for a condition to be reconsidered; until it is answered, the condition stands as it is. */
const reconsiders = {
  contestCondition: {
    guard: and(['namesAContestableCondition', 'reasonIsGiven']),
    actions: ['contestCondition', { type: 'mailOffice', params: { news: 'conditionContested', people: [] } }],
  },
  keepCondition: {
    guard: and(['namesAContestedCondition', 'hasNoConflict', 'reasonIsGiven']),
    actions: ['keepCondition', answers],
  },
  reviseCondition: {
    guard: and(['namesAContestedCondition', 'hasNoConflict', 'conditionIsChanged', 'newDayIsAhead', 'reasonIsGiven']),
    actions: ['reviseCondition', answers],
  },
  waiveCondition: {
    guard: and(['namesAContestedCondition', 'hasNoConflict', 'reasonIsGiven']),
    actions: ['liftCondition', answers],
  },
} as const satisfies Parameters<typeof procedure.createStateConfig>[0]['on']

/** Conditions are worked on between approval and award, and those that do not precede the award during it (2 CFR 200.208). */
export const worksOnConditions = procedure.createStateConfig({ on: { ...evidence, ...reconsiders } })

export const conditions = procedure.createStateConfig({
  meta: { paragraph: '7.1.1' },
  description: 'review:part.conditions.description',
  initial: 'open',
  states: {
    open: {
      meta: { paragraph: '7.1.1 a' },
      description: 'review:part.conditions.rule.open',
      always: { guard: 'everyConditionIsMet', target: 'met' },
      ...worksOnConditions,
    },
    met: {
      meta: { paragraph: '7.1.1 b' },
      description: 'review:part.conditions.rule.met',
      ...worksOnConditions,
    },
  },
})

const mayBeHeld = procedure.createStateConfig({
  always: { guard: 'notificationIsHeld', target: 'held' },
  on: { holdNotification: { guard: 'reasonIsGiven', actions: 'hold' } },
})

/** Congress is notified of every obligation fifteen days before it (22 USC 2394-1). */
export const notification = procedure.createStateConfig({
  meta: { paragraph: '7.1.2' },
  description: 'review:part.notification.description',
  initial: 'unsent',
  states: {
    unsent: {
      meta: { paragraph: '7.1.2 a' },
      description: 'review:part.notification.rule.unsent',
      always: { guard: 'notificationIsCleared', target: 'met' },
      on: {
        sendNotification: { guard: 'notificationIsSent', target: 'waiting', actions: 'pointToNotification' },
      },
    },
    waiting: {
      meta: { paragraph: '7.1.2 b' },
      description: 'review:part.notification.rule.waiting',
      ...mayBeHeld,
      on: {
        clearNotification: { guard: 'fifteenDaysHavePassed', target: 'met', actions: 'clearNotification' },
        ...mayBeHeld.on,
      },
    },
    held: {
      meta: { paragraph: '7.1.2 c' },
      description: 'review:part.notification.rule.held',
      on: { endHold: { guard: 'reasonIsGiven', target: 'waiting', actions: 'endHold' } },
    },
    met: {
      meta: { paragraph: '7.1.2 d' },
      description: 'review:part.notification.rule.met',
      ...mayBeHeld,
    },
  },
})

/** Every unit is cleared before any award: stricter than the law, which says before assistance. */
export const vettedUnits = procedure.createStateConfig({
  meta: { paragraph: '7.1.3' },
  description: 'review:part.vettedUnits.description',
  initial: 'pending',
  on: { recordVetting: { guard: 'namesAUnit', actions: 'recordVetting' } },
  states: {
    pending: {
      meta: { paragraph: '7.1.3 a' },
      description: 'review:part.vettedUnits.rule.pending',
      always: { guard: 'everyUnitIsCleared', target: 'met' },
    },
    met: {
      meta: { paragraph: '7.1.3 b' },
      description: 'review:part.vettedUnits.rule.met',
      always: { guard: 'aUnitIsNotCleared', target: 'pending' },
    },
  },
})

/** Who receives public money is registered (2 CFR 25). */
export const registration = procedure.createStateConfig({
  meta: { paragraph: '7.1.4' },
  description: 'review:part.registration.description',
  initial: 'pending',
  on: {
    confirmRegistration: { guard: 'registrationIsAhead', actions: 'register' },
    expireRegistration: {
      guard: 'registrationHasExpired',
      actions: ['unregister', { type: 'mailOffice', params: { news: 'registrationExpired', people: [] } }],
    },
  },
  states: {
    pending: {
      meta: { paragraph: '7.1.4 a' },
      description: 'review:part.registration.rule.pending',
      always: { guard: 'isRegistered', target: 'met' },
    },
    met: {
      meta: { paragraph: '7.1.4 b' },
      description: 'review:part.registration.rule.met',
      always: { guard: 'isNotRegistered', target: 'pending' },
    },
  },
})
