import { and } from 'xstate'
import { beginsAgain, procedure } from '../procedure.ts'

const untilConcluded = procedure.createStateConfig({
  on: {
    assignReviewers: {
      guard: and(['namesANewReviewer', 'reviewersHaveNoConflict']),
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
      actions: ['unassign', { type: 'mailUnassigned', params: ({ event }) => ({ reviewer: event.reviewer }) }],
    },
    assess: { guard: and(['isAssigned', 'hasNotAssessed']), actions: 'addAssessment' },
  },
})

/** Reviewers are assigned until the call's quorum, and the track ends by itself when all of them have sent. */
export const technical = procedure.createStateConfig({
  meta: { paragraph: '3.2.1' },
  description: 'review:track.technical.description',
  initial: 'assigning',
  always: beginsAgain('technical', 'collecting'),
  states: {
    assigning: {
      meta: { paragraph: '3.2.1 a' },
      description: 'review:track.technical.rule.assigning',
      ...untilConcluded,
      always: { guard: 'enoughAreAssigned', target: 'collecting' },
    },
    collecting: {
      meta: { paragraph: '3.2.1 b' },
      description: 'review:track.technical.rule.collecting',
      ...untilConcluded,
      always: [
        { guard: 'tooFewAreAssigned', target: 'assigning' },
        { guard: and(['everyReviewerHasAssessed', 'quorumIsReached']), target: 'concluded', actions: 'findAssessed' },
      ],
    },
    concluded: { meta: { paragraph: '3.2.1 c' }, description: 'review:track.technical.rule.concluded' },
  },
})
