import { and } from 'xstate'
import { procedure } from '../procedure.ts'
import { mailsPartner, takesBack } from './throughout.ts'

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

export const draft = procedure.createStateConfig({
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

export const certifying = procedure.createStateConfig({
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

export const changesRequested = procedure.createStateConfig({
  meta: { paragraph: '5' },
  description: 'review:state.changesRequested.description',
  on: {
    resubmit: {
      guard: and(['nothingIsMissing', 'answerTimeIsOpen', 'aNamedQuestionChanged', 'onlyNamedQuestionsChanged']),
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
