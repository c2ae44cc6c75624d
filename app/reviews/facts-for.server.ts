import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { answersBySection, changedSections } from '#app/proposals/section-answers.ts'
import type { Database } from '#db/client.server.ts'
import { lockClosing } from '#db/queries/call-acts.ts'
import { type DraftSection, listDraft } from '#db/queries/drafts.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'
import { listMembersAmong } from '#db/queries/reviews.ts'
import type { EventType, FactsOf } from '#workflows/review/events.ts'

/** What the facts are about: payload fields, which an explaining page has none of yet, and what was read under the same lock. */
type Known = { reviewers?: string[]; draft?: DraftSection[] }

type FactsReader<Type extends EventType> = (tx: Database, row: ProposalRow, known: Known) => Promise<FactsOf<Type>>

const nothing = async () => ({})

const readers: { [Type in EventType]: FactsReader<Type> } = {
  async submit(tx, row, known) {
    const draft = known.draft ?? (await listDraft(tx, row.proposal.id))
    return { missing: missingKeys(row, draft), closesAt: await closingOf(tx, row), writers: writersOf(draft) }
  },
  lapse: async (tx, row) => ({ closesAt: await closingOf(tx, row) }),
  async resubmit(tx, row, known) {
    const draft = known.draft ?? (await listDraft(tx, row.proposal.id))
    const before = Object.fromEntries(draft.map(({ section, handedIn }) => [section, handedIn ?? {}]))
    return {
      missing: missingKeys(row, draft),
      changedSections: changedSections(before, draft),
      writers: writersOf(draft),
    }
  },
  async assignReviewers(tx, row, { reviewers = [] }) {
    return { conflicted: await listMembersAmong(tx, row.proposal.organizationId, reviewers) }
  },
  withdraw: nothing,
  admit: nothing,
  declareIneligible: nothing,
  requestChanges: nothing,
  unassignReviewer: nothing,
  assess: nothing,
  rateFinances: nothing,
  sendToVetting: nothing,
  recordVetting: nothing,
  approve: nothing,
  decline: nothing,
}

/** Read after whoever is extending or cancelling the call, and held: the row that was locked may be older. */
const closingOf = async (tx: Database, { call }: ProposalRow) => (await lockClosing(tx, call.id)).toISOString()

const writersOf = (draft: DraftSection[]) => [...new Set(draft.flatMap(({ writers }) => writers))].sort()

const missingKeys = (row: ProposalRow, draft: DraftSection[]) =>
  missingAnswers(answersBySection(draft), rulesOf(row.call)).map(({ section, field }) => `${section}.${field}`)

/** What an event's guards need from outside the review, read under the lock the caller holds; never from the request. */
export function factsFor<Type extends EventType>(
  tx: Database,
  row: ProposalRow,
  type: Type,
  known: Known = {},
): Promise<FactsOf<Type>> {
  return readers[type](tx, row, known)
}
