import { sectionKeys } from '#app/proposals/sections.ts'
import type { ReadCall } from './read-call-draft.server.ts'

/** A call of the table from what was read of its draft, with the edition that proposals are judged by. */
export function callColumns(call: ReadCall) {
  const { number, listingNumber, taxonomyVersion, title, summary, purpose, eligibility, funds, fundsNot } = call
  const { floor: floorCents, ceiling: ceilingCents, maxMonths, quorum } = call
  const { deMinimisPercent, expectedAwards = null, countries, languages, timeZone, opensAt, closesAt } = call
  return {
    number,
    listingNumber,
    status: 'published',
    taxonomyVersion,
    title,
    summary,
    texts: { purpose, eligibility, funds, fundsNot },
    criteria: call.criteria.map((criterion, index) => ({ key: `c${index + 1}`, ...criterion })),
    edition: { quorum, floorCents, ceilingCents, maxMonths },
    floorCents,
    ceilingCents,
    maxMonths,
    deMinimisPercent,
    expectedAwards,
    countries,
    languages,
    sections: [...sectionKeys],
    opensAt,
    closesAt,
    timeZone,
  }
}
