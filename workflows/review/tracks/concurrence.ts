import { and } from 'xstate'
import { beginsAgain, procedure } from '../procedure.ts'

const answer = {
  concur: { guard: 'namesACountry', actions: 'answerForCountry' },
  object: { guard: and(['namesACountry', 'reasonIsGiven']), actions: 'answerForCountry' },
} as const

/** Until the verdict is announced, who has answered may answer otherwise. */
export const changesAnswer = {
  concur: { guard: and(['everyCountryHasAnswered', 'namesACountry']), actions: 'answerForCountry' },
  object: { guard: and(['everyCountryHasAnswered', 'namesACountry', 'reasonIsGiven']), actions: 'answerForCountry' },
} as const

/** The post of every country that the proposal works in concurs or objects. */
export const concurrence = procedure.createStateConfig({
  meta: { paragraph: '4.3.4' },
  description: 'review:track.concurrence.description',
  initial: 'waiting',
  always: beginsAgain('concurrence', 'waiting'),
  states: {
    notNeeded: { meta: { paragraph: '4.3.4 a' }, description: 'review:track.concurrence.rule.notNeeded' },
    waiting: {
      meta: { paragraph: '4.3.4 b' },
      description: 'review:track.concurrence.rule.waiting',
      always: [
        { guard: 'postsAreNotAsked', target: 'notNeeded', actions: 'findNoPostAsked' },
        { guard: 'everyCountryHasAnswered', target: 'concluded', actions: 'findConcurrence' },
      ],
      on: answer,
    },
    concluded: {
      meta: { paragraph: '4.3.4 c' },
      description: 'review:track.concurrence.rule.concluded',
      on: answer,
    },
  },
})
