import { beginsAgain, procedure } from '../procedure.ts'

/** Nobody is asked to read a language they do not have: another person than the translator says that it can be read. */
export const translation = procedure.createStateConfig({
  meta: { paragraph: '4.3.5' },
  description: 'review:track.translation.description',
  initial: 'requested',
  always: beginsAgain('translation', 'requested'),
  states: {
    notNeeded: { meta: { paragraph: '4.3.5 a' }, description: 'review:track.translation.rule.notNeeded' },
    requested: {
      meta: { paragraph: '4.3.5 b' },
      description: 'review:track.translation.rule.requested',
      always: { guard: 'panelReadsTheLanguage', target: 'notNeeded', actions: 'findReadable' },
      on: { deliverTranslation: { guard: 'reasonIsGiven', target: 'ready', actions: 'translate' } },
    },
    ready: {
      meta: { paragraph: '4.3.5 c' },
      description: 'review:track.translation.rule.ready',
      on: {
        acceptTranslation: { guard: 'didNotTranslateIt', target: 'concluded', actions: 'findTranslated' },
        deliverTranslation: { guard: 'reasonIsGiven', actions: 'translate' },
      },
    },
    concluded: { meta: { paragraph: '4.3.5 d' }, description: 'review:track.translation.rule.concluded' },
  },
})
