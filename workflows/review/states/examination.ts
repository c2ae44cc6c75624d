import { and } from 'xstate'
import { procedure } from '../procedure.ts'
import { concurrence } from '../tracks/concurrence.ts'
import { financial } from '../tracks/financial.ts'
import { technical } from '../tracks/technical.ts'
import { translation } from '../tracks/translation.ts'
import { vetting } from '../tracks/vetting.ts'
import { decision } from './decision.ts'
import { mailsOffice, mailsPartner } from './throughout.ts'

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

export const examination = procedure.createStateConfig({
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
