import { assign, setup } from 'xstate'
import * as assessments from './changes/assessments.ts'
import * as awards from './changes/awards.ts'
import * as concurrence from './changes/concurrence.ts'
import * as deadlines from './changes/deadlines.ts'
import * as findings from './changes/findings.ts'
import * as reports from './changes/reports.ts'
import * as submission from './changes/submission.ts'
import * as verdicts from './changes/verdicts.ts'
import * as vetting from './changes/vetting.ts'
import * as voiding from './changes/voiding.ts'
import type { Context, Track } from './context.ts'
import type { ReviewInput } from './edition.ts'
import { effects } from './effects.ts'
import type { EventOf, EventType, ReviewEvent } from './events.ts'
import { guards } from './guards.ts'

type Seen = { context: Context; event: ReviewEvent }

/** What the event changes where it is one of these, and nothing otherwise. */
function on<Type extends EventType>(
  types: readonly Type[],
  change: (context: Context, event: EventOf<Type>) => Partial<Context>,
) {
  const isOne = (event: ReviewEvent): event is ReviewEvent & EventOf<Type> => types.some((type) => type === event.type)
  return ({ context, event }: Seen) => (isOne(event) ? change(context, event) : {})
}

const handIn = on(['submit', 'resubmit'], submission.handIn)
const decide = on(['approve', 'approveWithConditions', 'decline', 'declineConcept'], verdicts.decide)
const grant = on(['approve', 'approveWithConditions'], verdicts.grant)
const askQuestions = on(['requestChanges'], submission.askQuestions)
const extendDeadline = on(['extendDeadline'], deadlines.extendDeadline)
const revive = on(['revive'], deadlines.revive)
const invite = on(['invite'], deadlines.invite)
const suspend = on(['suspend'], (_, { at, scope }) => ({ suspension: { since: at, scope } }))
const resume = on(['resume'], deadlines.resume)
const handOver = on(['handOver'], (_, { to }) => ({ owner: to }))
const assignReviewers = on(['assignReviewers'], assessments.assignReviewers)
const unassignReviewer = on(['unassignReviewer'], assessments.unassignReviewer)
const recuse = on(['recuse'], assessments.recuse)
const addAssessment = on(['assess'], assessments.addAssessment)
const reviseAssessment = on(['reviseAssessment'], assessments.reviseAssessment)
const rateFinances = on(['rateFinances'], findings.rateFinances)
const requireVetting = on(['requireVetting'], vetting.requireVetting)
const openVettingCase = on(['sendToVetting'], (_, { caseReference }) => ({ vettingCase: { reference: caseReference } }))
const recordVetting = on(['recordVetting'], vetting.recordVetting)
const expireVetting = on(['expireVetting'], vetting.expireVetting)
const answerForCountry = on(['concur', 'object'], concurrence.answerForCountry)
const translate = on(['deliverTranslation'], (_, { by }) => ({ translatedBy: by }))
const release = on(['release'], verdicts.release)
const offerEvidence = on(['offerEvidence'], awards.offerEvidence)
const liftCondition = on(['liftCondition', 'waiveCondition'], awards.liftCondition)
const contestCondition = on(['contestCondition'], awards.contestCondition)
const keepCondition = on(['keepCondition'], awards.keepCondition)
const reviseCondition = on(['reviseCondition'], awards.reviseCondition)
const pointToNotification = on(['sendNotification'], awards.pointToNotification)
const register = on(['confirmRegistration'], (_, { validUntil }) => ({ registeredUntil: validUntil }))
const sign = on(['sign'], awards.sign)
const fileReport = on(['fileReport'], (context, { report }) => reports.markReport(context, report, 'filed'))
const acceptReport = on(['acceptReport'], (context, { report }) => reports.markReport(context, report, 'accepted'))
const returnReport = on(['returnReport'], (context, { report }) => reports.markReport(context, report, 'due'))

/** The words that the chart, its tracks and its parts are written in. */
export const procedure = setup({
  types: {
    context: {} as Context,
    events: {} as ReviewEvent,
    input: {} as ReviewInput,
    meta: {} as { paragraph: string },
  },
  guards,
  actions: {
    ...effects,
    handIn: assign((seen) => handIn(seen)),
    void: assign(({ context, event }) => voiding.voidFindings(context, event)),
    begin: assign(({ context }, track: Track) => findings.begin(context, track)),
    askQuestions: assign((seen) => askQuestions(seen)),
    extendDeadline: assign((seen) => extendDeadline(seen)),
    revive: assign((seen) => revive(seen)),
    invite: assign((seen) => invite(seen)),
    suspend: assign((seen) => suspend(seen)),
    resume: assign((seen) => resume(seen)),
    handOver: assign((seen) => handOver(seen)),
    /** An act of which nothing is kept here: the library takes one that changes nothing at all for refused. */
    changeNothing: assign({}),
    assign: assign((seen) => assignReviewers(seen)),
    unassign: assign((seen) => unassignReviewer(seen)),
    recuse: assign((seen) => recuse(seen)),
    addAssessment: assign((seen) => addAssessment(seen)),
    reviseAssessment: assign((seen) => reviseAssessment(seen)),
    endDiscussion: assign({ wasDiscussed: true }),
    findAssessed: assign(({ context }) => findings.find(context, { technical: 'assessed' })),
    rateFinances: assign((seen) => rateFinances(seen)),
    requireVetting: assign((seen) => requireVetting(seen)),
    findNotApplicable: assign(({ context }) => findings.find(context, { vetting: 'notApplicable' })),
    openVettingCase: assign((seen) => openVettingCase(seen)),
    recordVetting: assign((seen) => recordVetting(seen)),
    findVetting: assign(({ context }) => vetting.findVetting(context)),
    expireVetting: assign((seen) => expireVetting(seen)),
    findNoPostAsked: assign(({ context }) => findings.find(context, { concurrence: 'notNeeded' })),
    answerForCountry: assign((seen) => answerForCountry(seen)),
    findConcurrence: assign(({ context }) => concurrence.findConcurrence(context)),
    findReadable: assign(({ context }) => findings.find(context, { translation: 'notNeeded' })),
    translate: assign((seen) => translate(seen)),
    findTranslated: assign(({ context }) => findings.find(context, { translation: 'translated' })),
    decide: assign((seen) => decide(seen)),
    grant: assign((seen) => grant(seen)),
    release: assign((seen) => release(seen)),
    reopenDecision: assign(({ context }) => verdicts.reopenDecision(context)),
    takeBackVerdict: assign(({ context }) => verdicts.takeBackVerdict(context)),
    askReconsideration: assign({ wasReconsidered: true }),
    offerEvidence: assign((seen) => offerEvidence(seen)),
    liftCondition: assign((seen) => liftCondition(seen)),
    contestCondition: assign((seen) => contestCondition(seen)),
    keepCondition: assign((seen) => keepCondition(seen)),
    reviseCondition: assign((seen) => reviseCondition(seen)),
    pointToNotification: assign((seen) => pointToNotification(seen)),
    hold: assign(({ context }) => awards.changeNotification(context, { isHeld: true, isCleared: false })),
    endHold: assign(({ context }) => awards.changeNotification(context, { isHeld: false })),
    clearNotification: assign(({ context }) => awards.changeNotification(context, { isCleared: true })),
    register: assign((seen) => register(seen)),
    unregister: assign({ registeredUntil: null }),
    sign: assign((seen) => sign(seen)),
    fileReport: assign((seen) => fileReport(seen)),
    acceptReport: assign((seen) => acceptReport(seen)),
    returnReport: assign((seen) => returnReport(seen)),
  },
})

/** How a reopened track starts over, wherever it stands. */
export const beginsAgain = <Start extends string>(track: Track, start: Start) =>
  ({
    guard: { type: 'isReopened', params: track },
    target: `.${start}`,
    actions: { type: 'begin', params: track },
  }) as const
