import { beginsAgain, procedure } from '../procedure.ts'

/** Human-rights vetting of security-force units (22 USC 2378d): outcomes and a case reference only, never names of people. */
export const vetting = procedure.createStateConfig({
  meta: { paragraph: '3.2.3' },
  description: 'review:track.vetting.description',
  initial: 'listed',
  always: beginsAgain('vetting', 'listed'),
  states: {
    notApplicable: { meta: { paragraph: '3.2.3 a' }, description: 'review:track.vetting.rule.notApplicable' },
    listed: {
      meta: { paragraph: '3.2.3 b' },
      description: 'review:track.vetting.rule.listed',
      always: { guard: 'vettingDoesNotApply', target: 'notApplicable', actions: 'findNotApplicable' },
      on: { sendToVetting: { target: 'inVetting', actions: 'openVettingCase' } },
    },
    inVetting: {
      meta: { paragraph: '3.2.3 c' },
      description: 'review:track.vetting.rule.inVetting',
      on: { recordVetting: { target: 'concluded', actions: 'recordVetting' } },
    },
    concluded: {
      meta: { paragraph: '3.2.3 d' },
      description: 'review:track.vetting.rule.concluded',
      on: { recordVetting: { actions: 'recordVetting' } },
    },
  },
})
