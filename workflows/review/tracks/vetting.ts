import { beginsAgain, procedure } from '../procedure.ts'

const record = { recordVetting: { guard: 'namesAUnit', actions: 'recordVetting' } } as const

/** Human-rights vetting of security-force units (22 USC 2378d): outcomes and a case reference only, never names of people. */
export const vetting = procedure.createStateConfig({
  meta: { paragraph: '4.3.3' },
  description: 'review:track.vetting.description',
  initial: 'listed',
  always: beginsAgain('vetting', 'listed'),
  states: {
    notApplicable: { meta: { paragraph: '4.3.3 a' }, description: 'review:track.vetting.rule.notApplicable' },
    listed: {
      meta: { paragraph: '4.3.3 b' },
      description: 'review:track.vetting.rule.listed',
      always: [
        { guard: 'vettingDoesNotApply', target: 'notApplicable', actions: 'findNotApplicable' },
        { guard: 'everyUnitHasAnOutcome', target: 'concluded', actions: 'findVetting' },
      ],
      on: { sendToVetting: { target: 'inVetting', actions: 'openVettingCase' } },
    },
    inVetting: {
      meta: { paragraph: '4.3.3 c' },
      description: 'review:track.vetting.rule.inVetting',
      always: { guard: 'everyUnitHasAnOutcome', target: 'concluded', actions: 'findVetting' },
      on: record,
    },
    concluded: {
      meta: { paragraph: '4.3.3 d' },
      description: 'review:track.vetting.rule.concluded',
      on: record,
    },
  },
})
