import { and } from 'xstate'
import { beginsAgain, procedure } from '../procedure.ts'

const rate = procedure.createStateConfig({
  on: {
    rateFinances: {
      guard: and(['exclusionsAreChecked', 'reasonIsGiven']),
      target: 'concluded',
      actions: 'rateFinances',
    },
  },
})

/** The five factors of 2 CFR 200.206, rated as one risk, and the exclusions of 2 CFR 180. */
export const financial = procedure.createStateConfig({
  meta: { paragraph: '4.3.2' },
  description: 'review:track.financial.description',
  initial: 'queued',
  always: beginsAgain('financial', 'queued'),
  states: {
    queued: {
      meta: { paragraph: '4.3.2 a' },
      description: 'review:track.financial.rule.queued',
      on: { startFinancialCheck: 'checking', ...rate.on },
    },
    checking: {
      meta: { paragraph: '4.3.2 b' },
      description: 'review:track.financial.rule.checking',
      on: {
        askForClarification: {
          guard: 'reasonIsGiven',
          target: 'clarifying',
          actions: { type: 'mailPartner', params: { news: 'clarificationAsked' } },
        },
        ...rate.on,
      },
    },
    clarifying: {
      meta: { paragraph: '4.3.2 c' },
      description: 'review:track.financial.rule.clarifying',
      on: {
        clarify: {
          guard: 'reasonIsGiven',
          target: 'checking',
          actions: { type: 'mailOffice', params: { news: 'clarified', people: [] } },
        },
        ...rate.on,
      },
    },
    concluded: { meta: { paragraph: '4.3.2 d' }, description: 'review:track.financial.rule.concluded' },
  },
})
