import { beginsAgain, procedure } from '../procedure.ts'

/** The five factors of 2 CFR 200.206, rated as one risk. */
export const financial = procedure.createStateConfig({
  meta: { paragraph: '3.2.2' },
  description: 'review:track.financial.description',
  initial: 'checking',
  always: beginsAgain('financial', 'checking'),
  states: {
    checking: {
      meta: { paragraph: '3.2.2 a' },
      description: 'review:track.financial.rule.checking',
      on: { rateFinances: { guard: 'reasonIsGiven', target: 'concluded', actions: 'findRisk' } },
    },
    concluded: { meta: { paragraph: '3.2.2 b' }, description: 'review:track.financial.rule.concluded' },
  },
})
