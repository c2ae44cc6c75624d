import { usualSections } from '#app/proposals/sections.ts'
import type { ReadCall } from './read-call-draft.server.ts'

/** What was left blank is left to the procedure's own rule. */
function procedureOf(call: ReadCall) {
  const { stages, large: largeCents, scoreSpread, concurrence, panelReads, notification, reportMonths } = call
  return {
    stages,
    reportMonths,
    ...(largeCents === undefined ? {} : { largeCents }),
    ...(scoreSpread === undefined ? {} : { scoreSpread }),
    ...(concurrence === undefined ? {} : { concurrence }),
    ...(panelReads.length === 0 ? {} : { panelReads }),
    ...(notification === undefined ? {} : { notification }),
  }
}

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
    edition: { ...procedureOf(call), quorum, floorCents, ceilingCents, maxMonths },
    floorCents,
    ceilingCents,
    maxMonths,
    deMinimisPercent,
    expectedAwards,
    countries,
    languages,
    sections: [...usualSections],
    opensAt,
    closesAt,
    timeZone,
  }
}
