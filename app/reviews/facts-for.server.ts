import type { Person } from '#app/people/person.ts'
import { isOwn, mayCorrectTexts, rolesFor } from '#app/people/policy.ts'
import { answerDay } from '#app/proposals/answer-by.ts'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { openedWith } from '#app/proposals/questions.ts'
import { rulesFor } from '#app/proposals/rules-of-call.ts'
import { answersBySection, changedQuestions } from '#app/proposals/section-answers.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import type { Database } from '#db/client.server.ts'
import { lockClosing } from '#db/queries/call-acts.ts'
import { type DraftSection, listDraft } from '#db/queries/drafts.ts'
import { findFundLeft } from '#db/queries/funds.ts'
import { findNotification } from '#db/queries/grants.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { listMembersAmong, listWhoCannotRead } from '#db/queries/reviewers.ts'
import type { EventType, FactsOf, Move } from '#workflows/review/events.ts'
import { restoreReview } from '#workflows/review/stored.ts'

import { daysStood } from './days-stood.ts'
import { possibleOwners } from './possible-owners.server.ts'
import { whyTakenBack } from './why-taken-back.server.ts'

/** Who asks, for what (an explaining page has no payload yet), what was read already, and whether the review is locked. */
export type Asking = { actor: Person | 'clock'; move?: Move; draft?: DraftSection[]; isLocked?: boolean }

type FactsReader<Type extends EventType> = (tx: Database, row: ProposalRow, asking: Asking) => Promise<FactsOf<Type>>

const nothing = async () => ({})
const closing = async (tx: Database, row: ProposalRow, asking: Asking) => ({
  closesAt: await closingOf(tx, row, asking),
})
const conflict = async (_: Database, row: ProposalRow, { actor }: Asking) => ({ conflicted: isConflicted(actor, row) })
const isConflicted = (actor: Person | 'clock', row: ProposalRow) => actor !== 'clock' && isOwn(actor, asVisible(row))

async function handingIn(tx: Database, row: ProposalRow, asking: Asking) {
  const draft = asking.draft ?? (await listDraft(tx, row.proposal.id))
  const { asksTwoPeople } = row
  const { actor } = asking
  const mayCertify = actor !== 'clock' && rolesFor(actor, asVisible(row)).includes('certifier')
  const closesAt = await closingOf(tx, row, asking)
  return { missing: missingKeys(row, draft), closesAt, writers: writersOf(draft), asksTwoPeople, mayCertify }
}

const readers: { [Type in EventType]: FactsReader<Type> } = {
  send: handingIn,
  submit: handingIn,
  lapse: closing,
  revive: closing,
  extendDeadline: closing,
  async resume(tx, row, asking) {
    const { timeZone } = row.call
    return { ...(await closing(tx, row, asking)), isStopped: row.isStopped, stoodDays: daysStood(row), timeZone }
  },
  async resubmit(tx, row, asking) {
    const draft = asking.draft ?? (await listDraft(tx, row.proposal.id))
    const changed = changedQuestions(draft, rulesFor(row))
    return { missing: missingKeys(row, draft), changed, writers: writersOf(draft), isAnswered: changed.length > 0 }
  },
  async requestChanges(_, row, { move }) {
    const named = move?.type === 'requestChanges' ? move.questions.map(({ question }) => question) : []
    return { answerBy: answerDay(row).toISOString(), opened: openedWith(named, rulesFor(row)) }
  },
  async handOver(tx, row, { move }) {
    if (move?.type !== 'handOver') return { mayOwn: true, takenBack: null }
    const { to } = move
    if (to === null) return { mayOwn: true, takenBack: await whyTakenBack(tx, row, row.review.ownerId, 'program') }
    return { mayOwn: (await possibleOwners(tx, row)).some(({ id }) => id === to), takenBack: null }
  },
  async correctText(_, row, { actor }) {
    return { isInCharge: actor !== 'clock' && mayCorrectTexts(actor, asVisible(row), row.review.ownerId) }
  },
  async assignReviewers(tx, { proposal }, { move }) {
    const reviewers = move?.type === 'assignReviewers' ? move.reviewers : []
    return {
      conflicted: await listMembersAmong(tx, proposal.organizationId, reviewers),
      cannotRead: await listWhoCannotRead(tx, reviewers, proposal.language),
    }
  },
  async unassignReviewer(tx, row, { actor, move }) {
    const isTakenBack = actor === 'clock' && move?.type === 'unassignReviewer'
    return { takenBack: isTakenBack ? await whyTakenBack(tx, row, move.reviewer, 'reviewer') : null }
  },
  approve: conflict,
  approveWithConditions: conflict,
  decline: conflict,
  grantReconsideration: conflict,
  upholdDecision: conflict,
  keepCondition: conflict,
  reviseCondition: conflict,
  waiveCondition: conflict,
  async sendNotification(tx, _, { move }) {
    const found = move?.type === 'sendNotification' ? await findNotification(tx, move.notification) : undefined
    return { sentOn: found?.sentOn ?? null, isHeld: found?.heldSince != null }
  },
  /** Of the fund a page need not know: what is left is asked once an amount is. */
  async sign(tx, row, { actor, isLocked }) {
    const conflicted = isConflicted(actor, row)
    if (!isLocked) return { conflicted, fundLeftCents: null, isHeld: row.isHeldByCongress }
    const { notification } = restoreReview(row.review).context
    const found = notification ? await findNotification(tx, notification.notification) : undefined
    const fundLeftCents = row.call.fundId ? await findFundLeft(tx, row.call.fundId, true) : null
    return { conflicted, fundLeftCents, isHeld: found?.heldSince != null }
  },
  returnToAuthor: nothing,
  withdraw: nothing,
  suspend: nothing,
  admit: nothing,
  declareIneligible: nothing,
  invite: nothing,
  declineConcept: nothing,
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
  takeBackVerdict: nothing,
  rescind: nothing,
  offerEvidence: nothing,
  liftCondition: nothing,
  contestCondition: nothing,
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

/** Read after whoever is extending or cancelling the call, and locked: the row that was read may be older. */
const closingOf = async (tx: Database, { call }: ProposalRow, { isLocked }: Asking) =>
  (isLocked ? await lockClosing(tx, call.id) : call.closesAt).toISOString()

const writersOf = (draft: DraftSection[]) => [...new Set(draft.flatMap(({ writers }) => writers))].sort()

const missingKeys = (row: ProposalRow, draft: DraftSection[]) =>
  missingAnswers(answersBySection(draft), rulesFor(row)).map(({ section, field }) => `${section}.${field}`)

/** What an event's guards need from outside the review, read under the lock the caller holds; never from the request. */
export function factsFor<Type extends EventType>(
  tx: Database,
  row: ProposalRow,
  type: Type,
  asking: Asking,
): Promise<FactsOf<Type>> {
  return readers[type](tx, row, asking)
}
