import { assign, setup } from 'xstate'
import * as changes from './changes.ts'
import type { Context, ReviewInput, Track } from './context.ts'
import { effects } from './effects.ts'
import type { ReviewEvent } from './events.ts'
import { guards } from './guards.ts'

/** The words that the chart and its tracks are written in. */
export const procedure = setup({
  types: {
    context: {} as Context,
    events: {} as ReviewEvent,
    input: {} as ReviewInput,
    meta: {} as { paragraph: string },
  },
  guards,
  actions: {
    ...effects,
    handIn: assign(({ context, event }) =>
      event.type === 'submit' || event.type === 'resubmit' ? changes.handIn(context, event) : {},
    ),
    void: assign(({ context, event }) => changes.voidFindings(context, event)),
    begin: assign(({ context }, track: Track) => changes.begin(context, track)),
    ask: assign(({ event }) =>
      event.type === 'requestChanges' ? { asked: event.sections.map(({ section }) => section) } : {},
    ),
    assign: assign(({ context, event }) =>
      event.type === 'assignReviewers' ? changes.assignReviewers(context, event) : {},
    ),
    unassign: assign(({ context, event }) =>
      event.type === 'unassignReviewer' ? changes.unassignReviewer(context, event) : {},
    ),
    addAssessment: assign(({ context, event }) =>
      event.type === 'assess' ? changes.addAssessment(context, event) : {},
    ),
    findAssessed: assign(({ context }) => changes.find(context, { technical: 'assessed' })),
    findRisk: assign(({ context, event }) =>
      event.type === 'rateFinances' ? changes.find(context, { financial: event.risk }) : {},
    ),
    findNotApplicable: assign(({ context }) => changes.find(context, { vetting: 'notApplicable' })),
    openVettingCase: assign(({ event }) =>
      event.type === 'sendToVetting' ? { vettingCase: { reference: event.caseReference, validUntil: null } } : {},
    ),
    recordVetting: assign(({ context, event }) =>
      event.type === 'recordVetting' ? changes.recordVetting(context, event) : {},
    ),
    grant: assign(({ event }) =>
      event.type === 'approve'
        ? { grant: { amountCents: event.amountCents, startsOn: event.startsOn, endsOn: event.endsOn } }
        : {},
    ),
  },
})

/** How a reopened track starts over, wherever it stands. */
export const beginsAgain = <Start extends string>(track: Track, start: Start) =>
  ({
    guard: { type: 'isReopened', params: track },
    target: `.${start}`,
    actions: { type: 'begin', params: track },
  }) as const
