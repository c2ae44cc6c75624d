import { addDays } from './calendar.ts'
import {
  type Condition,
  type Context,
  type Findings,
  type Outcome,
  type Report,
  type Track,
  type Unit,
  unnamedUnit,
} from './context.ts'
import type { EventOf, ReviewEvent } from './events.ts'
import { deadlineOf, quorumOf } from './guards.ts'
import { tracksVoidedBy, unitsHelped } from './voiding.ts'

type Change = Partial<Context>

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]

/** Units and countries that were there before keep what was found about them. */
export function handIn(context: Context, event: EventOf<'submit'> | EventOf<'resubmit'>): Change {
  const known = new Map(context.units.map((unit) => [unit.unit, unit]))
  const units = unitsHelped(context, event)
  return {
    version: event.version,
    requestedCents: event.requestedCents,
    language: event.language,
    countries: event.countries,
    concurrences: context.concurrences.filter(({ country }) => event.countries.includes(country)),
    helpsSecurityForces: units.length > 0,
    units: units.map((unit) => known.get(unit) ?? unresolved(unit)),
    writers: union(context.writers, [...event.facts.writers, event.by]),
    asked: [],
    answersDue: null,
  }
}

const unresolved = (unit: string): Unit => ({ unit, outcome: null, validUntil: null })

export function find(context: Context, findings: Findings): Change {
  return { findings: { ...context.findings, ...findings } }
}

/**
 * The findings that rest on what changed are void and their tracks begin again; all others stand. Assessments that no
 * longer count stay on record, and a technical track still collecting goes on collecting. After a verdict nothing is
 * examined any more: what is missing then is a part of the approval that is not met.
 */
export function voidFindings(context: Context, event: ReviewEvent): Change {
  if (context.verdict) return {}
  const voided = tracksVoidedBy(context, event)
  const lacksReviewers = event.type === 'resubmit' && asksMoreReviewers(context, event)
  return {
    ...reopen(context, lacksReviewers ? [...voided, 'technical'] : [...voided]),
    ...(voided.has('technical') ? voidAssessments(context) : amendingAfter(context, event, voided)),
    ...(voided.has('translation') ? { translatedBy: null } : {}),
    ...(event.type === 'sendBack' ? askAgain(context, voided) : {}),
  }
}

const asksMoreReviewers = (context: Context, { requestedCents }: EventOf<'resubmit'>) =>
  quorumOf({ ...context, requestedCents }) > quorumOf(context)

function reopen(context: Context, again: readonly Track[]): Change {
  const findings = { ...context.findings }
  for (const track of again) delete findings[track]
  const begun = again.filter((track) => hasBegun(context, track))
  return { findings, reopened: [...new Set([...context.reopened, ...begun])] }
}

function voidAssessments({ assessments }: Context): Change {
  return {
    assessments: assessments.map((sent) => ({ ...sent, counts: false })),
    amending: undefined,
    wasDiscussed: false,
  }
}

/** A changed budget leaves the assessments standing; whoever sent one may amend it. */
function amendingAfter({ assessments }: Context, event: ReviewEvent, voided: Set<Track>): Change {
  const sent = assessments.filter(({ counts }) => counts).map(({ reviewer }) => reviewer)
  return event.type === 'resubmit' && voided.has('financial') && sent.length > 0 ? { amending: sent } : {}
}

const amendingBut = ({ amending }: Context, person: string): Change =>
  amending ? { amending: amending.filter((other) => other !== person) } : {}

/** Who sends a track back wants it done anew, also where nothing in the proposal has changed. */
function askAgain(context: Context, voided: Set<Track>): Change {
  return {
    ...(voided.has('vetting') ? { units: context.units.map(({ unit }) => unresolved(unit)) } : {}),
    ...(voided.has('concurrence') ? { concurrences: [] } : {}),
  }
}

const hasBegun = ({ findings, vettingCase, translatedBy }: Context, track: Track) =>
  findings[track] !== undefined ||
  (track === 'vetting' && vettingCase !== null) ||
  (track === 'translation' && translatedBy !== null)

export function begin(context: Context, track: Track): Change {
  return { reopened: context.reopened.filter((other) => other !== track) }
}

export function askQuestions(_context: Context, { questions, facts }: EventOf<'requestChanges'>): Change {
  const named = questions.map(({ question }) => question)
  return { asked: [...named, ...(facts.opened ?? [])], answersDue: facts.answerBy }
}

export function extendDeadline(context: Context, { until }: EventOf<'extendDeadline'> | EventOf<'revive'>): Change {
  return context.asked.length > 0 ? { answersDue: until } : { deadline: until }
}

export function revive(context: Context, event: EventOf<'revive'>): Change {
  return { ...extendDeadline(context, event), wasRevived: true }
}

export function invite(_context: Context, { until }: EventOf<'invite'>): Change {
  return { stage: 'full', deadline: until, findings: {}, reopened: [] }
}

/**
 * Deadlines of the partner, the call's own closing too, move by the time that the case stood still, the days of its
 * conditions by the days.
 */
export function resume(context: Context, { at, facts }: EventOf<'resume'>): Change {
  const { suspension, answersDue } = context
  const stood = suspension ? Date.parse(at) - Date.parse(suspension.since) : 0
  const later = (instant: number) => new Date(instant + stood).toISOString()
  return {
    suspension: null,
    deadline: later(deadlineOf(context, facts.closesAt)),
    answersDue: answersDue && later(Date.parse(answersDue)),
    conditions: context.conditions.map((one) => moveDueDay(one, facts.stoodDays)),
  }
}

const moveDueDay = (condition: Condition, days: number): Condition =>
  condition.status === 'lifted' || !condition.dueOn
    ? condition
    : { ...condition, dueOn: addDays(condition.dueOn, days) }

export function assignReviewers(context: Context, { reviewers }: EventOf<'assignReviewers'>): Change {
  return { assigned: union(context.assigned, reviewers) }
}

export function unassignReviewer(context: Context, { reviewer }: EventOf<'unassignReviewer'>): Change {
  return { assigned: context.assigned.filter((other) => other !== reviewer) }
}

/** A recusal sets the assessment aside, also a sent one; where the quorum is lost with it, the track opens again. */
export function recuse(context: Context, { by }: EventOf<'recuse'>): Change {
  return {
    ...reopen(context, ['technical']),
    ...amendingBut(context, by),
    assigned: context.assigned.filter((other) => other !== by),
    recused: union(context.recused, [by]),
    assessments: context.assessments.map((sent) => (sent.reviewer === by ? { ...sent, counts: false } : sent)),
  }
}

/** What is sent after the panel has talked was not talked over. */
export function addAssessment(context: Context, { assessment, by, totalHundredths }: EventOf<'assess'>): Change {
  const sent = { assessment, reviewer: by, version: context.version, totalHundredths, counts: true }
  return { assessments: [...context.assessments, sent], wasDiscussed: false }
}

export function reviseAssessment(context: Context, event: EventOf<'reviseAssessment'>): Change {
  const { assessment, by, totalHundredths } = event
  const before = context.assessments.map((sent) => (sent.reviewer === by ? { ...sent, counts: false } : sent))
  const revised = { assessment, reviewer: by, version: context.version, totalHundredths, counts: true }
  return { assessments: [...before, revised], ...amendingBut(context, by) }
}

export function rateFinances(context: Context, { risk, exclusions }: EventOf<'rateFinances'>): Change {
  return { ...find(context, { financial: risk }), exclusionHit: exclusions?.hit ?? false }
}

export function requireVetting(context: Context, event: EventOf<'requireVetting'>): Change {
  const change = { helpsSecurityForces: true, vettingIsRequired: true, units: [unresolved(unnamedUnit)] }
  return { ...voidFindings(context, event), ...change }
}

export function recordVetting(context: Context, event: EventOf<'recordVetting'>): Change {
  const { unit, outcome, validUntil, caseReference } = event
  const recorded = { unit, outcome, validUntil }
  const units = context.units.map((one) => (one.unit === unit ? recorded : one))
  return {
    units,
    vettingCase: { reference: caseReference },
    ...(context.findings.vetting ? find(context, { vetting: overall(units) }) : {}),
  }
}

export function findVetting(context: Context): Change {
  return find(context, { vetting: overall(context.units) })
}

/** The gravest outcome of the units stands for all of them. */
function overall(units: readonly Unit[]): NonNullable<Findings['vetting']> {
  const has = (outcome: Outcome) => units.some((unit) => unit.outcome === outcome)
  if (has('notCleared')) return 'notCleared'
  if (has('pending')) return 'pendingNamedUnits'
  return has('clearedWithExceptions') ? 'clearedWithExceptions' : 'cleared'
}

export function expireVetting(context: Context, event: EventOf<'expireVetting'>): Change {
  const units = context.units.map((one) => (one.unit === event.unit ? unresolved(one.unit) : one))
  return { ...voidFindings(context, event), units }
}

export function answerForCountry(context: Context, event: EventOf<'concur'> | EventOf<'object'>): Change {
  const answer = event.type === 'concur' ? ('concurred' as const) : ('objected' as const)
  const others = context.concurrences.filter(({ country }) => country !== event.country)
  const concurrences = [...others, { country: event.country, answer }]
  const isFound = context.findings.concurrence !== undefined
  return { concurrences, ...(isFound ? findConcurrence({ ...context, concurrences }) : {}) }
}

export function findConcurrence(context: Context): Change {
  const objected = context.concurrences.some(({ answer }) => answer === 'objected')
  return find(context, { concurrence: objected ? 'objected' : 'concurred' })
}

type Verdict = EventOf<'approve'> | EventOf<'approveWithConditions'> | EventOf<'decline'> | EventOf<'declineConcept'>

export function decide(context: Context, event: Verdict): Change {
  const outcome = event.type === 'approve' || event.type === 'approveWithConditions' ? 'approved' : 'declined'
  /** A declined concept is told at once, without a batch. */
  const releasedAt = event.type === 'declineConcept' ? event.at : null
  return { verdict: { outcome, by: event.by, releasedAt }, deciders: union(context.deciders, [event.by]) }
}

export function grant(_context: Context, event: EventOf<'approve'> | EventOf<'approveWithConditions'>): Change {
  const { amountCents, startsOn, endsOn } = event
  const conditions = event.type === 'approveWithConditions' ? event.conditions : []
  return {
    grant: { amountCents, startsOn, endsOn },
    conditions: conditions.map(
      ({ condition, precedent, dueOn }): Condition => ({
        condition,
        precedent,
        dueOn,
        status: 'open',
        offeredBy: null,
      }),
    ),
  }
}

export function release({ verdict }: Context, { at }: EventOf<'release'>): Change {
  return { verdict: verdict && { ...verdict, releasedAt: at } }
}

/** A clearance that has expired since the verdict is asked for again. */
export function reopenDecision(context: Context): Change {
  const hasExpired = context.units.some(({ outcome }) => outcome === null)
  return { verdict: null, grant: null, conditions: [], ...(hasExpired ? reopen(context, ['vetting']) : {}) }
}

/** Before it is told, a verdict can be taken back; whoever gave it may give another. */
export function takeBackVerdict(context: Context): Change {
  const deciders = context.deciders.filter((decider) => decider !== context.verdict?.by)
  return { ...reopenDecision(context), deciders }
}

const changeCondition = ({ conditions }: Context, id: string, change: Partial<Condition>): Change => ({
  conditions: conditions.map((one) => (one.condition === id ? { ...one, ...change } : one)),
})

export function offerEvidence(context: Context, { condition, by }: EventOf<'offerEvidence'>): Change {
  return changeCondition(context, condition, { status: 'offered', offeredBy: by })
}

export function liftCondition(context: Context, { condition }: EventOf<'liftCondition'>): Change {
  return changeCondition(context, condition, { status: 'lifted' })
}

export function pointToNotification(_context: Context, event: EventOf<'sendNotification'>): Change {
  const { sentOn, isHeld } = event.facts
  return sentOn ? { notification: { notification: event.notification, sentOn, isHeld, isCleared: false } } : {}
}

type NotificationChange = Partial<NonNullable<Context['notification']>>
export function changeNotification({ notification }: Context, change: NotificationChange): Change {
  return { notification: notification && { ...notification, ...change } }
}

export function sign(context: Context, { number, obligatedCents, by, at }: EventOf<'sign'>): Change {
  return {
    award: { number, obligatedCents, signedBy: by, signedOn: at.slice(0, 10) },
    reports: context.grant ? reportsOn(context.grant, context.edition.reportMonths ?? 3) : [],
  }
}

const PROGRESS_DAYS = 30
const FINAL_DAYS = 120

/** A progress report 30 days after each period, the final one 120 days after the end (4 FAM 630, 642). */
function reportsOn({ startsOn, endsOn }: NonNullable<Context['grant']>, months: number): Report[] {
  const reports: Report[] = []
  for (let number = 1; addMonths(startsOn, number * months) <= endsOn; number += 1)
    reports.push({
      report: `progress-${number}`,
      kind: 'progress',
      dueOn: addDays(addMonths(startsOn, number * months), PROGRESS_DAYS - 1),
      status: 'due',
    })
  return [...reports, { report: 'final', kind: 'final', dueOn: addDays(endsOn, FINAL_DAYS), status: 'due' }]
}

const asDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The same day of a later month, or that month's last. */
function addMonths(day: string, months: number) {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return asDay(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

export function markReport({ reports }: Context, report: string, status: Report['status']): Change {
  return { reports: reports.map((one) => (one.report === report ? { ...one, status } : one)) }
}
