import type { Act } from '#app/reviews/acts.ts'
import type { WaitingAct } from '#db/queries/desk.ts'

/** Each thing that may wait, and the act of the procedure that it waits for; `changes` is followed by those who ask for them. */
export const actEvents: Record<WaitingAct, Act> = {
  admit: 'admit',
  assign: 'assignReviewers',
  assess: 'assess',
  rate: 'rateFinances',
  vet: 'sendToVetting',
  recordVetting: 'recordVetting',
  decide: 'approve',
  changes: 'requestChanges',
}

/** In the order in which a case meets them. */
export const waitingActs = Object.keys(actEvents) as WaitingAct[]
