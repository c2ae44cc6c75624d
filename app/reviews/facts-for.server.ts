import { missingAnswers } from '#app/proposals/missing-answers.ts'
import { rulesOf } from '#app/proposals/rules-of-call.ts'
import { answersBySection, changedSections } from '#app/proposals/section-answers.ts'
import type { Database } from '#db/client.server.ts'
import { lockClosing } from '#db/queries/call-acts.ts'
import { findNewestVersion, listSections, listWriters, type ProposalRow } from '#db/queries/proposals.ts'
import { listMembersAmong } from '#db/queries/reviews.ts'
import type { EventType, FactsOf } from '#workflows/review/events.ts'

/** Payload fields of an event that its facts are about; an explaining page has none yet. */
type Named = { reviewers?: string[] }

type FactsReader<Type extends EventType> = (tx: Database, row: ProposalRow, named: Named) => Promise<FactsOf<Type>>

const nothing = async () => ({})

const readers: { [Type in EventType]: FactsReader<Type> } = {
  async submit(tx, row) {
    const [sections, writers] = [await listSections(tx, row.proposal.id), await listWriters(tx, row.proposal.id)]
    return { missing: missingKeys(row, sections), closesAt: await closingOf(tx, row), writers }
  },
  lapse: async (tx, row) => ({ closesAt: await closingOf(tx, row) }),
  async resubmit(tx, row) {
    const sections = await listSections(tx, row.proposal.id)
    const writers = await listWriters(tx, row.proposal.id)
    const before = await findNewestVersion(tx, row.proposal.id)
    return {
      missing: missingKeys(row, sections),
      changedSections: changedSections(before?.answers ?? {}, sections),
      writers,
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

const missingKeys = (row: ProposalRow, sections: Awaited<ReturnType<typeof listSections>>) =>
  missingAnswers(answersBySection(sections), rulesOf(row.call)).map(({ section, field }) => `${section}.${field}`)

/** What an event's guards need from outside the review, read under the lock the caller holds; never from the request. */
export function factsFor<Type extends EventType>(
  tx: Database,
  row: ProposalRow,
  type: Type,
  named: Named = {},
): Promise<FactsOf<Type>> {
  return readers[type](tx, row, named)
}
