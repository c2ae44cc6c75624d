import { isFixed, sectionKeys } from '#app/proposals/sections/section-keys.ts'
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

/** A draft of before sections could be chosen asks what all calls asked then. */
function sectionsOf({ wholeForm, sections, requiredAttachments }: ReadCall) {
  const chosen: readonly string[] = wholeForm === undefined ? ['security'] : sections
  const needsFiles = requiredAttachments.length > 0
  return sectionKeys.filter((key) => chosen.includes(key) || isFixed(key) || (key === 'attachments' && needsFiles))
}

/** What is asked of everybody and left open to everybody is not said. */
function formOf(call: ReadCall) {
  const { wholeForm, eligibleTypes, eligibleCountries, requiredAttachments, authoritative } = call
  const { costSharePercent, costShareEncouraged } = call
  return {
    ...(wholeForm ? { wholeForm } : {}),
    ...(eligibleTypes.length > 0 ? { eligibleTypes } : {}),
    ...(eligibleCountries.length > 0 ? { eligibleCountries } : {}),
    ...(costSharePercent ? { costSharePercent } : {}),
    ...(costShareEncouraged && !costSharePercent ? { costShareEncouraged } : {}),
    ...(authoritative === 'applicant' ? {} : { authoritative }),
    ...(requiredAttachments.length > 0 ? { requiredAttachments } : {}),
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
    sections: sectionsOf(call),
    form: formOf(call),
    opensAt,
    closesAt,
    questionsUntil: call.questionsUntil,
    timeZone,
  }
}
