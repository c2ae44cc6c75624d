import { type Context, outcomes, tracks, wasExamined } from '#workflows/review/context.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { partStates, type ReviewSnapshot, stateName, trackStates } from '#workflows/review/move.ts'

type Seen = ReturnType<typeof look>
const look = (snapshot: ReviewSnapshot) => ({
  ...snapshot.context,
  value: snapshot.value,
  state: stateName(snapshot),
  tracks: trackStates(snapshot),
  parts: partStates(snapshot),
})

const DAY = 86_400_000
const time = (instant: string) => Date.parse(instant)
const dayOf = (event: ReviewEvent) => event.at.slice(0, 10)
const ifSo = (when: boolean, then: () => boolean) => !when || then()

const sentAndCounting = ({ assessments }: Context) => assessments.filter(({ counts }) => counts)
const quorumOf = ({ edition, requestedCents }: Context) =>
  edition.quorum + (edition.largeCents && requestedCents >= edition.largeCents ? 1 : 0)
const quorumIsThere = (seen: Context) =>
  sentAndCounting(seen).length >= quorumOf(seen) &&
  seen.assigned.every((reviewer) => sentAndCounting(seen).some((sent) => sent.reviewer === reviewer))
const scoresDiffer = (seen: Context) => {
  const totals = sentAndCounting(seen).map(({ totalHundredths }) => totalHundredths)
  return totals.some((one) => totals.some((other) => one - other > (seen.edition.scoreSpread ?? Number.MAX_VALUE)))
}

const unitsAre = ({ units }: Context, ...allowed: (string | null)[]) =>
  units.every(({ outcome }) => allowed.includes(outcome))
const unitsAreRefused = ({ units }: Context) => units.some(({ outcome }) => outcome === 'notCleared')
const vettingFinding = ({ helpsSecurityForces, units }: Context) => {
  if (!helpsSecurityForces) return 'notApplicable'
  const gravest = ['notCleared', 'pending', 'clearedWithExceptions', 'cleared'].find((one) =>
    units.some(({ outcome }) => outcome === one),
  )
  return gravest === 'pending' ? 'pendingNamedUnits' : gravest
}
const answersAreIn = ({ countries, concurrences }: Context) =>
  countries.every((country) => concurrences.some((answer) => answer.country === country))
const aCountryObjects = ({ concurrences }: Context) => concurrences.some(({ answer }) => answer === 'objected')
const panelReads = ({ edition, language }: Context) => edition.panelReads?.includes(language) ?? true

const conditionsAreMet = ({ conditions }: Context) =>
  !conditions.some(({ precedent, status }) => precedent && status !== 'lifted')
const isNotified = ({ edition, notification }: Context) =>
  edition.notification === false || (notification?.isCleared === true && !notification.isHeld)
const unitsAreCleared = (seen: Context) =>
  !seen.helpsSecurityForces || (seen.units.length > 0 && unitsAre(seen, 'cleared', 'clearedWithExceptions'))

/** What must hold wherever the case can be. */
export const ofPlaces: Record<string, (seen: Seen) => boolean> = {
  'a track has ended where it has a finding, and only there': ({ tracks: leaves, findings }) =>
    !leaves ||
    tracks.every(
      (track) =>
        ['concluded', 'notApplicable', 'notNeeded'].includes(leaves[track]) === (findings[track] !== undefined),
    ),
  'a reopened track begins again at once': ({ state, reopened }) =>
    ifSo(state === 'tracks' || state === 'decision', () => reopened.length === 0),
  'the case is at the decision once every track has its finding, and not before': ({ state, findings }) => {
    const areAllFound = tracks.every((track) => findings[track] !== undefined)
    return ifSo(state === 'tracks', () => !areAllFound) && ifSo(state === 'decision', () => areAllFound)
  },
  'reviewers are looked for while too few are assigned': (seen) =>
    ifSo(seen.tracks !== null && !seen.findings.technical, () => {
      const areTooFew = seen.assigned.length < quorumOf(seen)
      return (seen.tracks?.technical === 'assigning') === areTooFew
    }),
  'a panel that has sent all talks where its scores differ, and ends otherwise': (seen) =>
    ifSo(seen.tracks?.technical === 'collecting', () => !quorumIsThere(seen)) &&
    ifSo(seen.tracks?.technical === 'discussing', () => quorumIsThere(seen) && !seen.wasDiscussed),
  'a technical review rests on a quorum that agrees or has talked': (seen) =>
    ifSo(
      seen.findings.technical !== undefined && (seen.state === 'tracks' || seen.state === 'decision'),
      () => quorumIsThere(seen) && (seen.wasDiscussed || !scoresDiffer(seen)),
    ),
  'the finding on vetting is that of the gravest unit, and of all': (seen) =>
    ifSo(seen.findings.vetting !== undefined && (seen.state === 'tracks' || seen.state === 'decision'), () =>
      Boolean(seen.findings.vetting === vettingFinding(seen) && unitsAre(seen, ...outcomes)),
    ),
  'vetting ends once every unit has its outcome': (seen) =>
    ifSo(seen.tracks !== null && seen.helpsSecurityForces, () =>
      ifSo(unitsAre(seen, ...outcomes), () => seen.tracks?.vetting === 'concluded'),
    ) && ifSo(seen.tracks?.vetting === 'notApplicable', () => !seen.helpsSecurityForces),
  'the posts of all countries have concurred, one has objected, or none is asked': (seen) =>
    ifSo(seen.findings.concurrence !== undefined && (seen.state === 'tracks' || seen.state === 'decision'), () =>
      seen.edition.concurrence === true
        ? answersAreIn(seen) && seen.findings.concurrence === (aCountryObjects(seen) ? 'objected' : 'concurred')
        : seen.findings.concurrence === 'notNeeded',
    ) && ifSo(seen.tracks?.concurrence === 'waiting', () => seen.edition.concurrence === true && !answersAreIn(seen)),
  'what the panel cannot read is translated': (seen) =>
    ifSo(seen.findings.translation !== undefined && (seen.state === 'tracks' || seen.state === 'decision'), () =>
      panelReads(seen) ? seen.findings.translation === 'notNeeded' : seen.translatedBy !== null,
    ) && ifSo(seen.tracks?.translation === 'requested', () => !panelReads(seen)),
  'a draft is of its stage': ({ value, stage }) => {
    const draft = JSON.stringify(value).match(/"draft":"(.+?)"/)
    return draft === null || draft[1] === stage
  },
  'a part is met where its ground is there, and only there': (seen) =>
    seen.parts === null ||
    ((seen.parts.conditions === 'met') === conditionsAreMet(seen) &&
      (seen.parts.notification === 'met') === isNotified(seen) &&
      (seen.parts.vettedUnits === 'met') === unitsAreCleared(seen) &&
      (seen.parts.registration === 'met') === (seen.registeredUntil !== null)),
  'a notification on hold is shown so': ({ parts, notification }) =>
    ifSo(parts !== null && notification !== null, () => (parts?.notification === 'held') === notification?.isHeld),
  'an award is ready once every part is met, and not before': (seen) => {
    const areMet = conditionsAreMet(seen) && isNotified(seen) && unitsAreCleared(seen) && seen.registeredUntil !== null
    return ifSo(seen.state === 'approved', () => !areMet) && ifSo(seen.state === 'awardReady', () => areMet)
  },
  'nothing is awarded with a unit unresolved': (seen) => ifSo(seen.award !== null, () => unitsAreCleared(seen)),
  'nothing is awarded before Congress is notified, or on hold': (seen) =>
    ifSo(seen.award !== null, () => isNotified(seen)),
  'nothing is awarded with a precedent condition open': (seen) =>
    ifSo(seen.award !== null, () => conditionsAreMet(seen)),
  'nothing is awarded to whom an exclusion hits': (seen) => ifSo(seen.award !== null, () => !seen.exclusionHit),
  'nothing is awarded against the objection of a country': (seen) =>
    ifSo(seen.award !== null, () => !aCountryObjects(seen)),
  'nothing is awarded on the word of an approver who wrote or assessed it': ({
    award,
    verdict,
    writers,
    assessments,
  }) =>
    ifSo(award !== null, () => {
      const approver = verdict?.by ?? ''
      return (
        verdict?.outcome === 'approved' &&
        !writers.includes(approver) &&
        !assessments.some((sent) => sent.reviewer === approver)
      )
    }),
  'nobody signs what they decided': ({ award, deciders }) => award === null || !deciders.includes(award.signedBy),
  'nothing is awarded above what was granted': ({ award, grant }) =>
    ifSo(award !== null, () => award!.obligatedCents <= (grant?.amountCents ?? 0)),
  'nobody reviews what they wrote': ({ assigned, writers }) => !assigned.some((reviewer) => writers.includes(reviewer)),
  'an approval is told as an approval': ({ state, verdict }) =>
    ifSo(['approved', 'awardReady', 'awarded', 'closed'].includes(state), () => verdict?.outcome === 'approved') &&
    ifSo(state === 'declined', () => verdict?.outcome === 'declined'),
}

type Taken = { was: Seen; event: ReviewEvent; is: Seen }
const onConditions = ['keepCondition', 'reviseCondition', 'waiveCondition'] as const
const approvals = ['approve', 'approveWithConditions'] as const
const isOneOf = <Type extends ReviewEvent['type']>(
  event: ReviewEvent,
  ...types: readonly Type[]
): event is Extract<ReviewEvent, { type: Type }> => types.some((type) => type === event.type)

const deadlineOf = ({ edition, stage, deadline }: Context, closesAt: string) =>
  edition.stages === 2 && stage === 'full'
    ? time(deadline ?? '1970-01-01')
    : Math.max(time(closesAt), time(deadline ?? closesAt))

/** What must hold of every step that is taken. */
export const ofSteps: Record<string, (taken: Taken) => boolean> = {
  'nothing is handed in incomplete or late': ({ was, event }) =>
    !isOneOf(event, 'send', 'submit') ||
    (event.facts.missing.length === 0 && time(event.at) < deadlineOf(was, event.facts.closesAt)),
  'no answer is handed in late': ({ was, event }) =>
    event.type !== 'resubmit' || time(event.at) < time(was.answersDue ?? '9999-12-31'),
  'where two must sign, another than the writers hands in': ({ was, event }) =>
    event.type !== 'submit' ||
    (was.state === 'draft' ? !event.facts.asksTwoPeople : !event.facts.writers.includes(event.by)),
  'nothing lapses before its deadline': ({ was, event }) =>
    event.type !== 'lapse' ||
    time(event.at) >=
      (was.state === 'changesRequested' ? time(was.answersDue ?? '9999-12-31') : deadlineOf(was, event.facts.closesAt)),
  'nothing is revived twice': ({ was, event }) => event.type !== 'revive' || !was.wasRevived,
  'a concept is invited, a full proposal examined': ({ was, event, is }) =>
    event.type !== 'admit' || is.state === (was.stage === 'concept' ? 'conceptDecision' : 'tracks'),
  'what was not examined is not sent back': ({ was, event }) =>
    event.type !== 'sendBack' || event.tracks.every((track) => wasExamined(was.findings, track)),
  'nothing is handed in again as it was': ({ event }) => event.type !== 'resubmit' || event.facts.isAnswered,
  'only what was asked for is changed': ({ was, event }) =>
    event.type !== 'resubmit' ||
    event.facts.changed.every((one) => was.asked.some((asked) => one === asked || one.startsWith(`${asked}.`))),
  'reviewers have no conflict and read the language': ({ was, event }) =>
    event.type !== 'assignReviewers' ||
    !event.reviewers.some(
      (one) =>
        [event.facts.conflicted, was.writers, was.recused, was.deciders].some((not) => not.includes(one)) ||
        (event.facts.cannotRead.includes(one) && was.findings.translation !== 'translated'),
    ),
  'who assesses is assigned and has not assessed': ({ was, event }) =>
    event.type !== 'assess' ||
    (was.assigned.includes(event.by) && !sentAndCounting(was).some(({ reviewer }) => reviewer === event.by)),
  'what is sent after the reviewers have talked is to be talked over again': ({ event, is }) =>
    event.type !== 'assess' || !is.wasDiscussed,
  'no assessment is lost': ({ was, is }) => is.assessments.length >= was.assessments.length,
  'another than the translator accepts the translation': ({ was, event }) =>
    event.type !== 'acceptTranslation' || event.by !== was.translatedBy,
  'nobody with a conflict decides or signs': ({ event }) =>
    !isOneOf(event, ...approvals, 'decline', 'grantReconsideration', 'upholdDecision', 'sign', ...onConditions) ||
    (!event.facts.conflicted && (!('declaresNoConflict' in event) || event.declaresNoConflict)),
  'nobody decides on what they wrote or assessed': ({ was, event }) =>
    !isOneOf(event, ...approvals, 'decline') ||
    !(was.writers.includes(event.by) || was.assessments.some(({ reviewer }) => reviewer === event.by)),
  'nobody decides again on what they decided': ({ was, event }) =>
    !isOneOf(event, ...approvals, 'decline', 'invite', 'declineConcept', 'grantReconsideration', 'upholdDecision') ||
    !was.deciders.includes(event.by),
  'a high risk is approved with conditions only': ({ was, event }) =>
    event.type !== 'approve' || was.findings.financial !== 'high',
  'conditions are complete': ({ event }) =>
    event.type !== 'approveWithConditions' ||
    (event.conditions.length > 0 && event.conditions.every(({ isComplete }) => isComplete)),
  'nothing is approved past an exclusion, a refused unit, an expired clearance or an objection': ({ was, event }) =>
    !isOneOf(event, ...approvals) ||
    (!was.exclusionHit &&
      !was.units.some(({ outcome, validUntil }) => outcome === 'notCleared' || (validUntil ?? '9') < dayOf(event)) &&
      !aCountryObjects(was)),
  'nothing is approved above the request, or outside the call': ({ was, event }) =>
    !isOneOf(event, ...approvals) ||
    (event.amountCents <= was.requestedCents &&
      event.amountCents >= was.edition.floorCents &&
      event.amountCents <= was.edition.ceilingCents &&
      time(event.endsOn) - time(event.startsOn) <= (was.edition.maxMonths / 12) * 366 * DAY),
  'no approval is announced that cannot be signed': ({ was, event, is }) =>
    event.type !== 'release' || is.state !== 'approved' || (!aCountryObjects(was) && !unitsAreRefused(was)),
  'a verdict is released by another than who gave it': ({ was, event }) =>
    event.type !== 'release' || was.verdict?.by !== event.by,
  'a reconsideration is asked for once, within fifteen days': ({ was, event }) =>
    event.type !== 'reconsider' ||
    (!was.wasReconsidered && time(event.at) - time(was.verdict?.releasedAt ?? '1970-01-01') <= 15 * DAY),
  'Congress has fifteen days': ({ was, event }) =>
    event.type !== 'clearNotification' || time(event.at) - time(was.notification?.sentOn ?? '9999-12-31') >= 15 * DAY,
  'a registration is ahead': ({ event }) => event.type !== 'confirmRegistration' || event.validUntil >= dayOf(event),
  'nothing expires before its time': ({ was, event }) =>
    (event.type !== 'expireRegistration' || (was.registeredUntil ?? '9999') < dayOf(event)) &&
    (event.type !== 'expireVetting' ||
      was.units.some(({ unit, validUntil }) => unit === event.unit && (validUntil ?? '9999') < dayOf(event))),
  'what is signed is checked that day and within the fund': ({ was, event }) =>
    event.type !== 'sign' ||
    (!event.exclusions.hit &&
      event.narcoticsCertified &&
      !event.facts.isHeld &&
      event.obligatedCents <= (event.facts.fundLeftCents ?? event.obligatedCents) &&
      (was.registeredUntil ?? '0') >= dayOf(event) &&
      !was.units.some(({ validUntil }) => (validUntil ?? '9999') < dayOf(event))),
  'what is closed has all its reports, and its money accounted for': ({ was, event }) =>
    event.type !== 'close' ||
    (was.reports.every(({ status }) => status === 'accepted') &&
      event.spentCents + event.deobligatedCents === was.award?.obligatedCents),
  'no award gives back more than it was given': ({ was, event }) =>
    event.type !== 'terminate' || event.deobligatedCents <= (was.award?.obligatedCents ?? 0),
  'a corrected text changes nothing, and comes of what was handed in': ({ was, event, is }) =>
    event.type !== 'correctText' || (was.version > 0 && JSON.stringify(was) === JSON.stringify(is)),
  'a verdict that was told stays until it is reconsidered': ({ was, event, is }) =>
    ifSo(
      was.verdict !== null && is.verdict === null,
      () =>
        event.type === 'grantReconsideration' || (event.type === 'takeBackVerdict' && was.verdict?.releasedAt === null),
    ),
}

/** The name of the first property that the step breaks. */
export function brokenBy(before: ReviewSnapshot, event: ReviewEvent, after: ReviewSnapshot): string | undefined {
  const [was, is] = [look(before), look(after)]
  return (
    Object.keys(ofSteps).find((name) => !ofSteps[name]({ was, event, is })) ??
    Object.keys(ofPlaces).find((name) => !ofPlaces[name](is))
  )
}
