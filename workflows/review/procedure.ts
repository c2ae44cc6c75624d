import { assign, setup } from 'xstate'
import * as changes from './changes.ts'
import type { Context, ReviewInput, Track } from './context.ts'
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

const handIn = on(['submit', 'resubmit'], changes.handIn)
const decide = on(['approve', 'approveWithConditions', 'decline', 'declineConcept'], changes.decide)
const grant = on(['approve', 'approveWithConditions'], changes.grant)
const askQuestions = on(['requestChanges'], changes.askQuestions)
const extendDeadline = on(['extendDeadline'], changes.extendDeadline)
const revive = on(['revive'], changes.revive)
const invite = on(['invite'], changes.invite)
const suspend = on(['suspend'], (_, { at, scope }) => ({ suspension: { since: at, scope } }))
const resume = on(['resume'], changes.resume)
const handOver = on(['handOver'], (_, { to }) => ({ owner: to }))
const assignReviewers = on(['assignReviewers'], changes.assignReviewers)
const unassignReviewer = on(['unassignReviewer'], changes.unassignReviewer)
const recuse = on(['recuse'], changes.recuse)
const addAssessment = on(['assess'], changes.addAssessment)
const reviseAssessment = on(['reviseAssessment'], changes.reviseAssessment)
const rateFinances = on(['rateFinances'], changes.rateFinances)
const requireVetting = on(['requireVetting'], changes.requireVetting)
const openVettingCase = on(['sendToVetting'], (_, { caseReference }) => ({ vettingCase: { reference: caseReference } }))
const recordVetting = on(['recordVetting'], changes.recordVetting)
const expireVetting = on(['expireVetting'], changes.expireVetting)
const answerForCountry = on(['concur', 'object'], changes.answerForCountry)
const translate = on(['deliverTranslation'], (_, { by }) => ({ translatedBy: by }))
const release = on(['release'], changes.release)
const offerEvidence = on(['offerEvidence'], changes.offerEvidence)
const liftCondition = on(['liftCondition'], changes.liftCondition)
const pointToNotification = on(['sendNotification'], changes.pointToNotification)
const register = on(['confirmRegistration'], (_, { validUntil }) => ({ registeredUntil: validUntil }))
const sign = on(['sign'], changes.sign)
const fileReport = on(['fileReport'], (context, { report }) => changes.markReport(context, report, 'filed'))
const acceptReport = on(['acceptReport'], (context, { report }) => changes.markReport(context, report, 'accepted'))
const returnReport = on(['returnReport'], (context, { report }) => changes.markReport(context, report, 'due'))

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
    void: assign(({ context, event }) => changes.voidFindings(context, event)),
    begin: assign(({ context }, track: Track) => changes.begin(context, track)),
    askQuestions: assign((seen) => askQuestions(seen)),
    extendDeadline: assign((seen) => extendDeadline(seen)),
    revive: assign((seen) => revive(seen)),
    invite: assign((seen) => invite(seen)),
    suspend: assign((seen) => suspend(seen)),
    resume: assign((seen) => resume(seen)),
    handOver: assign((seen) => handOver(seen)),
    assign: assign((seen) => assignReviewers(seen)),
    unassign: assign((seen) => unassignReviewer(seen)),
    recuse: assign((seen) => recuse(seen)),
    addAssessment: assign((seen) => addAssessment(seen)),
    reviseAssessment: assign((seen) => reviseAssessment(seen)),
    endDiscussion: assign({ wasDiscussed: true }),
    findAssessed: assign(({ context }) => changes.find(context, { technical: 'assessed' })),
    rateFinances: assign((seen) => rateFinances(seen)),
    requireVetting: assign((seen) => requireVetting(seen)),
    findNotApplicable: assign(({ context }) => changes.find(context, { vetting: 'notApplicable' })),
    openVettingCase: assign((seen) => openVettingCase(seen)),
    recordVetting: assign((seen) => recordVetting(seen)),
    findVetting: assign(({ context }) => changes.findVetting(context)),
    expireVetting: assign((seen) => expireVetting(seen)),
    findNoPostAsked: assign(({ context }) => changes.find(context, { concurrence: 'notNeeded' })),
    answerForCountry: assign((seen) => answerForCountry(seen)),
    findConcurrence: assign(({ context }) => changes.findConcurrence(context)),
    findReadable: assign(({ context }) => changes.find(context, { translation: 'notNeeded' })),
    translate: assign((seen) => translate(seen)),
    findTranslated: assign(({ context }) => changes.find(context, { translation: 'translated' })),
    decide: assign((seen) => decide(seen)),
    grant: assign((seen) => grant(seen)),
    release: assign((seen) => release(seen)),
    reopenDecision: assign(({ context }) => changes.reopenDecision(context)),
    takeBackVerdict: assign(({ context }) => changes.takeBackVerdict(context)),
    askReconsideration: assign({ wasReconsidered: true }),
    offerEvidence: assign((seen) => offerEvidence(seen)),
    liftCondition: assign((seen) => liftCondition(seen)),
    pointToNotification: assign((seen) => pointToNotification(seen)),
    hold: assign(({ context }) => changes.changeNotification(context, { isHeld: true, isCleared: false })),
    endHold: assign(({ context }) => changes.changeNotification(context, { isHeld: false })),
    clearNotification: assign(({ context }) => changes.changeNotification(context, { isCleared: true })),
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
