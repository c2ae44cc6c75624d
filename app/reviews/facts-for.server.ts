import type { Person } from '#app/people/person.ts'
import { isOwn } from '#app/people/policy.ts'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { answersBySection, changedQuestions } from '#app/proposals/section-answers.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Database } from '#db/client.server.ts'
import { lockClosing } from '#db/queries/call-acts.ts'
import { findFundLeft, findNotification } from '#db/queries/grants.ts'
import { findNewestVersion, listSections, listWriters, type ProposalRow } from '#db/queries/proposals.ts'
import { listMembersAmong, listWhoCannotRead } from '#db/queries/reviews.ts'
import type { EventType, FactsOf, Move } from '#workflows/review/events.ts'
import { restoreReview } from '#workflows/review/stored.ts'

/** Who asks, for what (an explaining page has no payload yet), and whether the review is locked for it. */
export type Asking = { actor: Person | 'clock'; move?: Move; isHeld?: boolean }

type FactsReader<Type extends EventType> = (tx: Database, row: ProposalRow, asking: Asking) => Promise<FactsOf<Type>>

const nothing = async () => ({})
const closing = async (tx: Database, row: ProposalRow, asking: Asking) => ({ closesAt: await closingOf(tx, row, asking) })
const conflict = async (_: Database, row: ProposalRow, { actor }: Asking) => ({ conflicted: isConflicted(actor, row) })
const isConflicted = (actor: Person | 'clock', row: ProposalRow) => actor !== 'clock' && isOwn(actor, asVisible(row))

async function handingIn(tx: Database, row: ProposalRow, asking: Asking) {
  const sections = await listSections(tx, row.proposal.id)
  const writers = await listWriters(tx, row.proposal.id)
  const { asksTwoPeople } = row
  return { missing: missingKeys(row, sections), closesAt: await closingOf(tx, row, asking), writers, asksTwoPeople }
}

const DAYS_TO_ANSWER = 10
const DAY = 86_400_000

const readers: { [Type in EventType]: FactsReader<Type> } = {
  send: handingIn,
  submit: handingIn,
  lapse: closing,
  revive: closing,
  extendDeadline: closing,
  async resubmit(tx, row) {
    const sections = await listSections(tx, row.proposal.id)
    const writers = await listWriters(tx, row.proposal.id)
    const before = await findNewestVersion(tx, row.proposal.id)
    return { missing: missingKeys(row, sections), changed: changedQuestions(before?.answers ?? {}, sections), writers }
  },
  requestChanges: async (_, { now }) => ({ answerBy: new Date(now.getTime() + DAYS_TO_ANSWER * DAY).toISOString() }),
  async assignReviewers(tx, { proposal }, { move }) {
    const reviewers = move?.type === 'assignReviewers' ? move.reviewers : []
    return {
      conflicted: await listMembersAmong(tx, proposal.organizationId, reviewers),
      cannotRead: await listWhoCannotRead(tx, reviewers, proposal.language),
    }
  },
  approve: conflict,
  approveWithConditions: conflict,
  decline: conflict,
  grantReconsideration: conflict,
  upholdDecision: conflict,
  async sendNotification(tx, _, { move }) {
    const found = move?.type === 'sendNotification' ? await findNotification(tx, move.notification) : undefined
    return { sentOn: found?.sentOn ?? null, isHeld: found?.heldSince != null }
  },
  async sign(tx, row, { actor, isHeld }) {
    const { notification } = restoreReview(row.review).context
    const found = notification ? await findNotification(tx, notification.notification) : undefined
    return {
      conflicted: isConflicted(actor, row),
      fundLeftCents: row.call.fundId ? await findFundLeft(tx, row.call.fundId, isHeld ?? false) : null,
      isHeld: found?.heldSince != null,
    }
  },
  returnToAuthor: nothing,
  withdraw: nothing,
  suspend: nothing,
  resume: nothing,
  handOver: nothing,
  admit: nothing,
  declareIneligible: nothing,
  invite: nothing,
  declineConcept: nothing,
  unassignReviewer: nothing,
  recuse: nothing,
  assess: nothing,
  reviseAssessment: nothing,
  concludeDiscussion: nothing,
  startFinancialCheck: nothing,
  askForClarification: nothing,
  clarify: nothing,
  rateFinances: nothing,
  requireVetting: nothing,
  sendToVetting: nothing,
  recordVetting: nothing,
  expireVetting: nothing,
  concur: nothing,
  object: nothing,
  deliverTranslation: nothing,
  acceptTranslation: nothing,
  sendBack: nothing,
  release: nothing,
  rescind: nothing,
  offerEvidence: nothing,
  liftCondition: nothing,
  holdNotification: nothing,
  endHold: nothing,
  clearNotification: nothing,
  confirmRegistration: nothing,
  expireRegistration: nothing,
  refuseAward: nothing,
  fileReport: nothing,
  acceptReport: nothing,
  returnReport: nothing,
  close: nothing,
  terminate: nothing,
  reconsider: nothing,
}

/** Read after whoever is extending or cancelling the call, and held: the row that was locked may be older. */
const closingOf = async (tx: Database, { call }: ProposalRow, { isHeld }: Asking) =>
  (isHeld ? await lockClosing(tx, call.id) : call.closesAt).toISOString()

const missingKeys = (row: ProposalRow, sections: Awaited<ReturnType<typeof listSections>>) =>
  missingAnswers(answersBySection(sections), rulesOf(row.call)).map(({ section, field }) => `${section}.${field}`)

/** What an event's guards need from outside the review, read under the lock the caller holds; never from the request. */
export function factsFor<Type extends EventType>(
  tx: Database,
  row: ProposalRow,
  type: Type,
  asking: Asking,
): Promise<FactsOf<Type>> {
  return readers[type](tx, row, asking)
}
