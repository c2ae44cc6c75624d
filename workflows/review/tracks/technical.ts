import { and } from 'xstate'
import { beginsAgain, procedure } from '../procedure.ts'

/** After a change of the budget an assessment that stands may be amended for its cost; the track stays where it is. */
export const amends = {
  reviseAssessment: { guard: 'budgetHasChanged', actions: 'reviseAssessment' },
} as const

const untilConcluded = procedure.createStateConfig({
  on: {
    assignReviewers: {
      guard: and(['namesANewReviewer', 'reviewersHaveNoConflict', 'reviewersReadTheLanguage']),
      actions: [
        {
          type: 'mailAssigned',
          params: ({ context, event }) => ({
            reviewers: event.reviewers.filter((reviewer) => !context.assigned.includes(reviewer)),
          }),
        },
        'assign',
      ],
    },
    unassignReviewer: {
      guard: and(['namesAnAssignedReviewer', 'reviewerHasNotAssessed']),
      actions: [
        'unassign',
        {
          type: 'mailUnassigned',
          params: ({ event }) => ({ reviewer: event.reviewer, takenBack: event.facts.takenBack }),
        },
      ],
    },
    assess: { guard: and(['isAssigned', 'hasNotAssessed', 'declaresNoConflict']), actions: 'addAssessment' },
    ...amends,
  },
})

/** Reviewers are assigned until the call's quorum, and the track ends by itself when all of them have sent and agree. */
export const technical = procedure.createStateConfig({
  meta: { paragraph: '4.3.1' },
  description: 'review:track.technical.description',
  initial: 'assigning',
  always: beginsAgain('technical', 'collecting'),
  states: {
    assigning: {
      meta: { paragraph: '4.3.1 a' },
      description: 'review:track.technical.rule.assigning',
      ...untilConcluded,
      always: { guard: 'enoughAreAssigned', target: 'collecting' },
    },
    collecting: {
      meta: { paragraph: '4.3.1 b' },
      description: 'review:track.technical.rule.collecting',
      ...untilConcluded,
      always: [
        { guard: 'tooFewAreAssigned', target: 'assigning' },
        { guard: and(['everyReviewerHasAssessed', 'scoresAgree']), target: 'concluded', actions: 'findAssessed' },
        { guard: 'everyReviewerHasAssessed', target: 'discussing' },
      ],
    },
    discussing: {
      meta: { paragraph: '4.3.1 c' },
      description: 'review:track.technical.rule.discussing',
      always: { guard: 'quorumIsLost', target: 'collecting' },
      on: {
        reviseAssessment: { guard: 'hasAssessed', actions: 'reviseAssessment' },
        concludeDiscussion: {
          guard: 'reasonIsGiven',
          target: 'concluded',
          actions: ['endDiscussion', 'findAssessed'],
        },
      },
    },
    concluded: { meta: { paragraph: '4.3.1 d' }, description: 'review:track.technical.rule.concluded', on: amends },
  },
})
