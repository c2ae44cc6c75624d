import { inArray, type SQL, sql } from 'drizzle-orm'

import {
  assignments,
  calls,
  conditions,
  notifications,
  proposals,
  reviewClocks,
  reviewEvents,
  reviews,
  sectionRevisions,
} from '../schema/index.ts'
import { isStopped } from './suspensions.ts'

/**
 * What makes a case wait for an act, as far as a list can ask it; the act's page asks the procedure itself. `places`: the
 * states, and the leaves of tracks and parts, where it waits; their clocks are its clock.
 */
export type Wait = {
  places: readonly string[]
  when?: (personId: string, countries: string[] | null) => SQL
  /** Other clocks than those of its places. */
  clocks?: readonly string[]
  /** Since when, where that is later than the place was entered. */
  since?: SQL
  /** Until when, where no clock says it. */
  due?: SQL
  /** How many things of the case wait. */
  many?: SQL
}

const context = sql`${reviews.snapshot} -> 'context'`
const today = sql`to_char(moment() at time zone 'UTC', 'YYYY-MM-DD')`
const lists = (name: string, personId: string) =>
  sql`coalesce(${context} -> ${sql.raw(`'${name}'`)} @> to_jsonb(${personId}::text), false)`
const about = (personId: string, more = sql``) =>
  sql`${context} -> 'assessments' @> jsonb_build_array(jsonb_build_object('reviewer', ${personId}::text${more}))`
const hasSent = (personId: string) => about(personId, sql`, 'counts', true`)
const didNotDecide = (personId: string) => sql`not ${lists('deciders', personId)}`
const didNotGiveVerdict = (personId: string) => sql`${context} -> 'verdict' ->> 'by' is distinct from ${personId}`
const has = (path: string) => sql`jsonb_path_exists(${context}, ${path}::jsonpath)`
const number = (path: string) => sql`jsonb_array_length(jsonb_path_query_array(${context}, ${path}::jsonpath))`
const lastly = (...types: string[]) =>
  sql`(select max(${reviewEvents.at}) from ${reviewEvents} where ${reviewEvents.proposalId} = ${proposals.id}
    and ${inArray(reviewEvents.type, types)})`

/** Countries of the proposal for which this post has not answered yet. */
const unanswered = (countries: string[] | null) => sql`exists (
  select 1 from unnest(${proposals.countries}) as country where ${countries === null ? sql`true` : sql`country = any(${sql.param(countries, proposals.countries)})`}
  and not coalesce(${context} -> 'concurrences' @> jsonb_build_array(jsonb_build_object('country', country)), false))`

/** A condition that its owner has not said is met. */
const openOf = (owner: 'partner' | 'office') =>
  sql`exists (select 1 from ${conditions} where ${conditions.proposalId} = ${proposals.id}
    and ${conditions.owner} = ${owner} and ${context} -> 'conditions'
      @> jsonb_build_array(jsonb_build_object('condition', ${conditions.id}, 'status', 'open')))`

const isOwnersTime = (owner: 'partner' | 'office') =>
  sql`${reviewClocks.clock} = 'condition:' || ${conditions.id} and ${conditions.owner} = ${owner}`

/** The first day of a condition of the case of which this is true. */
const conditionDue = (holds: SQL) =>
  sql`(select min(${reviewClocks.dueAt}) from ${reviewClocks} join ${conditions} on ${conditions.proposalId} = ${reviewClocks.proposalId}
    where ${reviewClocks.proposalId} = ${proposals.id} and ${reviewClocks.stoppedAt} is null and (${holds}))`

const fifteenDaysAgo = sql`to_char((moment() - interval '360 hours') at time zone 'UTC', 'YYYY-MM-DD')`

/** Until when a draft may be handed in; an invited one by its own deadline alone. */
export const isInvited = sql<boolean>`(coalesce(${context} -> 'edition' ->> 'stages', '1') = '2' and ${context} ->> 'stage' = 'full')`
const deadline = sql`(case when ${isInvited} then (${context} ->> 'deadline')::timestamptz
  else greatest((${context} ->> 'deadline')::timestamptz, ${calls.closesAt}) end)`
const isStillOpen = sql`${deadline} > moment()`
const wroteIt = (personId: string) =>
  sql`exists (select 1 from ${sectionRevisions} where ${sectionRevisions.proposalId} = ${proposals.id}
    and ${sectionRevisions.savedBy} = ${personId})`

const uncleared = '$.units[*] ? (!(@.outcome == "cleared" || @.outcome == "clearedWithExceptions"))'
const offered = '$.conditions[*] ? (@.status == "offered")'
const contested = '$.conditions[*].contest ? (@.isAnswered == false)'
const filed = '$.reports[*] ? (@.status == "filed")'
const due = '$.reports[*] ? (@.status == "due")'

const approvalStillHolds = sql`(${context} -> 'verdict' ->> 'outcome' is distinct from 'approved'
  or not ${has('$.units[*] ? (@.outcome == "notCleared")')} and not ${has('$.concurrences[*] ? (@.answer == "objected")')})`

/** In the order in which a case meets them. */
const waits = {
  admit: { places: ['intake'] },
  invite: { places: ['conceptDecision'], when: didNotDecide },
  deliverTranslation: { places: ['translation.requested'] },
  acceptTranslation: {
    places: ['translation.ready'],
    when: (personId) => sql`${context} ->> 'translatedBy' is distinct from ${personId}`,
  },
  assignReviewers: { places: ['technical.assigning'] },
  assess: {
    places: ['technical.assigning', 'technical.collecting'],
    when: (personId) => sql`${assignments.assignedAt} is not null and not ${hasSent(personId)}`,
    since: sql`${assignments.assignedAt}`,
  },
  reviseAssessment: { places: ['technical.discussing'], when: hasSent },
  concludeDiscussion: { places: ['technical.discussing'] },
  rateFinances: { places: ['financial.queued', 'financial.checking'] },
  sendToVetting: { places: ['vetting.listed'] },
  recordVetting: { places: ['vetting.inVetting', 'vettedUnits.pending'], many: number(uncleared) },
  concur: { places: ['concurrence.waiting'], when: (_, countries) => unanswered(countries) },
  approve: {
    places: ['decision'],
    when: (personId) => sql`not ${lists('writers', personId)} and not ${about(personId)} and ${didNotDecide(personId)}`,
  },
  release: { places: ['decided'], when: (personId) => sql`${didNotGiveVerdict(personId)} and ${approvalStillHolds}` },
  takeBackVerdict: { places: ['decided'], when: () => sql`not ${approvalStillHolds}` },
  liftCondition: {
    places: ['conditions.open', 'conditions.met', 'awardReady', 'awarded'],
    when: () => sql`(${has(offered)} or ${openOf('office')})`,
    clocks: ['evidence', 'condition'],
    due: conditionDue(sql`${reviewClocks.clock} = 'evidence:' || ${conditions.id} or ${isOwnersTime('office')}`),
    many: number('$.conditions[*] ? (@.status != "lifted")'),
  },
  keepCondition: {
    places: ['conditions.open', 'conditions.met', 'awardReady', 'awarded'],
    when: () => has(contested),
    clocks: ['contested'],
  },
  sendNotification: { places: ['notification.unsent'] },
  clearNotification: {
    places: ['notification.waiting'],
    when: () => sql`${context} -> 'notification' ->> 'sentOn' <= ${fifteenDaysAgo}`,
    clocks: ['clearNotification'],
  },
  endHold: { places: ['notification.held'] },
  confirmRegistration: { places: ['registration.pending'] },
  sign: {
    places: ['awardReady'],
    when: (personId) => sql`${didNotGiveVerdict(personId)} and ${context} ->> 'registeredUntil' >= ${today}
      and not jsonb_path_exists(${context}, '$.units[*] ? (@.validUntil < $today)', jsonb_build_object('today', ${today}))
      and not exists (select 1 from ${notifications} where ${notifications.heldSince} is not null
        and ${notifications.id} = (${context} -> 'notification' ->> 'notification')::uuid)`,
  },
  acceptReport: {
    places: ['awarded'],
    when: () => has(filed),
    clocks: [],
    since: lastly('fileReport'),
    many: number(filed),
  },
  close: {
    places: ['awarded'],
    when: () =>
      sql`not ${has('$.reports[*] ? (@.status != "accepted")')} and not ${has('$.conditions[*] ? (@.status != "lifted")')}`,
    clocks: [],
    since: lastly('sign', 'acceptReport', 'liftCondition'),
  },
  grantReconsideration: { places: ['reconsideration'], when: didNotDecide },
  resume: { places: ['suspended'], when: () => sql`not ${isStopped}` },
  handOver: {
    places: [
      ...['conceptDecision', 'tracks', 'decision', 'changesRequested', 'decided', 'approved', 'awardReady'],
      ...['reconsideration', 'suspended', 'awarded'],
    ],
    when: () => sql`${reviews.ownerId} is null`,
    clocks: [],
  },
  write: { places: ['draft'], when: () => isStillOpen, due: deadline },
  certify: {
    places: ['certifying'],
    when: (personId) => sql`${isStillOpen} and not ${wroteIt(personId)}`,
    due: deadline,
  },
  resubmit: {
    places: ['changesRequested'],
    when: () => sql`coalesce((${context} ->> 'answersDue')::timestamptz > moment(), true)`,
  },
  clarify: { places: ['financial.clarifying'] },
  offerEvidence: {
    places: ['conditions.open', 'conditions.met', 'awardReady', 'awarded'],
    when: () => openOf('partner'),
    clocks: ['condition'],
    due: conditionDue(isOwnersTime('partner')),
  },
  fileReport: { places: ['awarded'], when: () => has(due), clocks: ['report'] },
} as const satisfies Record<string, Wait>

/** Each thing that may wait for somebody. */
export type WaitingAct = keyof typeof waits
export const waitingActs = Object.keys(waits) as WaitingAct[]
export const waitFor = (act: WaitingAct): Wait => waits[act]
