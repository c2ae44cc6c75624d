import { sql } from 'drizzle-orm'
import { conceptSections } from '#app/proposals/rules-of-call.ts'
import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import type { Edition } from '#workflows/review/edition.ts'
import type { EventType } from '#workflows/review/events.ts'
import type { TestApp } from '../../support/app.ts'
import { aSavedSection, completeAnswers } from '../../support/builders.ts'
import {
  anOffice,
  askingAll,
  assessed,
  intoDecision,
  intoTracks,
  type Office,
  type Step,
  vetted,
  walk,
} from './office.ts'

/** A place of a review that can be reached, and what is possible there for those who may. */
export type Position = {
  state: string
  /** Leaves of the tracks or parts that the position is about. */
  leaves?: Record<string, string>
  reach(app: TestApp): Promise<Office>
  accepts: EventType[]
}

type Asked = { answers?: Partial<Record<SectionKey, Answers>>; edition?: Partial<Edition> }

const DAY = 86_400_000
const everythingAsked: Asked = { edition: askingAll }
const lean: Asked = { answers: completeAnswers() }
const twoReports: Asked = { ...lean, edition: { reportMonths: 6 } }
const concept: Asked = {
  answers: Object.fromEntries(conceptSections.map((key) => [key, completeAnswers()[key]])),
  edition: { stages: 2 },
}

const by =
  (asked: Asked, ...ways: ((office: Office) => Step[] | Promise<void>)[]) =>
  async (app: TestApp) => {
    const office = await anOffice(app, asked)
    for (const way of ways) await walk(office, ...((await way(office)) ?? []))
    return office
  }
const acts =
  (...steps: Step[]) =>
  () =>
    steps
/** The database's clock so many days ahead. */
const later = (days: number) => (office: Office) => office.app.setMoment(new Date(Date.now() + days * DAY))
const whenClosed = ({ app, call }: Office) => app.setMoment(call.closesAt)
const asksTwoPeople = async ({ app, author }: Office) => {
  const { organizationId } = author.memberships[0]!
  await app.db.execute(sql`update organizations set asks_two_people = true where id = ${organizationId}`)
}
const completed = async ({ app, author, id }: Office) => {
  const { budget, security } = completeAnswers()
  await aSavedSection(app, author, id, 'budget', budget)
  await aSavedSection(app, author, id, 'security', security)
}

const inTracks = acts(...intoTracks)
const translated: EventType[] = ['deliverTranslation', 'acceptTranslation']
const others = (office: Office): Step[] => [...assessed(office), 'rateFinances', 'concur', ...translated]
const toDecision = (office: Office): Step[] => [...intoTracks, ...others(office), ...vetted]
const leanDecision = (office: Office): Step[] => [...intoTracks, ...assessed(office), 'rateFinances']
const toApproved = (office: Office): Step[] => [...leanDecision(office), 'approve', 'release']
const toPending = (office: Office): Step[] => [
  ...intoTracks,
  ...assessed(office),
  'rateFinances',
  'sendToVetting',
  ['recordVetting', { outcome: 'pending' }],
  'approveWithConditions',
  'release',
]
const inAQuarter = new Date(Date.now() + 90 * DAY).toISOString()
const soon = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10)
const notified: EventType[] = ['sendNotification', 'clearNotification']
const toReady = (office: Office): Step[] => [...toApproved(office), ...notified, 'confirmRegistration']
const toAwarded = (office: Office): Step[] => [...toReady(office), 'sign']
const reported: EventType[] = ['fileReport', 'fileReport', 'acceptReport', 'acceptReport']
const toDeclined = (office: Office): Step[] => [...leanDecision(office), 'decline', 'release']

/** What is always possible while a review is open; of a draft that was never handed in the office keeps the time alone. */
const open: EventType[] = ['withdraw', 'suspend', 'handOver']
const drafted: EventType[] = ['withdraw', 'extendDeadline', 'suspend']
const screening: EventType[] = ['requestChanges', ...open]
const finance: EventType[] = ['startFinancialCheck', 'rateFinances']
const posts: EventType[] = ['concur', 'object']
const evidence: EventType[] = ['offerEvidence', 'liftCondition']
const leaving: EventType[] = ['rescind', 'refuseAward', ...open]
const decisions: EventType[] = ['approve', 'approveWithConditions', 'decline', 'sendBack']

const fresh = {
  technical: 'assigning',
  financial: 'queued',
  vetting: 'listed',
  concurrence: 'waiting',
  translation: 'requested',
}
/** All that the five tracks wait for at first. */
const assigning: EventType[] = ['assignReviewers']
const rest: EventType[] = [...finance, 'sendToVetting', ...posts, 'deliverTranslation', ...screening]
const without = (all: EventType[], ...some: EventType[]) => all.filter((type) => !some.includes(type))

export const positions: Record<string, Position> = {
  draft: { state: 'draft', reach: by(everythingAsked), accepts: ['submit', ...drafted] },
  'draft of two people': { state: 'draft', reach: by({}, asksTwoPeople), accepts: ['send', ...drafted] },
  'draft at the closing instant': { state: 'draft', reach: by({}, whenClosed), accepts: ['lapse', ...drafted] },
  'draft of a concept': { state: 'draft', reach: by(concept), accepts: ['submit', ...drafted] },
  'draft that was invited': {
    state: 'draft',
    reach: by(concept, acts(...intoTracks, 'invite'), completed),
    accepts: ['submit', 'extendDeadline', ...open],
  },
  'draft that was invited, too late': {
    state: 'draft',
    reach: by(concept, acts(...intoTracks, ['invite', { until: inAQuarter }]), completed, later(100)),
    accepts: ['lapse', 'extendDeadline', ...open],
  },
  certifying: {
    state: 'certifying',
    reach: by({}, asksTwoPeople, acts('send')),
    accepts: ['submit', 'returnToAuthor', ...drafted],
  },
  'certifying at the closing instant': {
    state: 'certifying',
    reach: by({}, asksTwoPeople, acts('send'), whenClosed),
    accepts: ['lapse', 'returnToAuthor', ...drafted],
  },
  intake: {
    state: 'intake',
    reach: by(everythingAsked, acts('submit')),
    accepts: ['admit', 'declareIneligible', ...screening],
  },
  'intake without forces': {
    state: 'intake',
    reach: by(lean, acts('submit')),
    accepts: ['admit', 'declareIneligible', 'requireVetting', ...screening],
  },
  conceptDecision: {
    state: 'conceptDecision',
    reach: by(concept, inTracks),
    accepts: ['invite', 'declineConcept', 'requireVetting', ...screening],
  },
  'tracks, nothing begun': {
    state: 'tracks',
    leaves: fresh,
    reach: by(everythingAsked, inTracks),
    accepts: [...assigning, ...rest],
  },
  'tracks, assessments awaited': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'collecting' },
    reach: by(everythingAsked, inTracks, acts('assignReviewers')),
    accepts: ['unassignReviewer', 'assess', 'recuse', ...rest],
  },
  'tracks, one assessment in': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'collecting' },
    reach: by(everythingAsked, inTracks, acts('assignReviewers', 'assess')),
    accepts: ['unassignReviewer', 'recuse', ...rest],
  },
  'tracks, scores far apart': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'discussing' },
    reach: by(everythingAsked, inTracks, ({ reviewer2 }) => [
      'assignReviewers',
      ['assess', { score: 1 }],
      ['assess', reviewer2],
    ]),
    accepts: ['reviseAssessment', 'concludeDiscussion', 'recuse', ...rest],
  },
  'tracks, assessed': {
    state: 'tracks',
    leaves: { ...fresh, technical: 'concluded' },
    reach: by(everythingAsked, inTracks, assessed),
    accepts: ['recuse', ...rest],
  },
  'tracks, sent back to be assessed again': {
    state: 'tracks',
    leaves: { technical: 'collecting', financial: 'concluded', vetting: 'concluded' },
    reach: by({}, intoDecision, acts('sendBack')),
    accepts: ['unassignReviewer', 'assess', 'recuse', 'recordVetting', ...screening],
  },
  'tracks, finances checked': {
    state: 'tracks',
    leaves: { ...fresh, financial: 'checking' },
    reach: by(everythingAsked, inTracks, acts('startFinancialCheck')),
    accepts: [...assigning, 'askForClarification', ...without(rest, 'startFinancialCheck')],
  },
  'tracks, finances to be cleared up': {
    state: 'tracks',
    leaves: { ...fresh, financial: 'clarifying' },
    reach: by(everythingAsked, inTracks, acts('startFinancialCheck', 'askForClarification')),
    accepts: [...assigning, 'clarify', ...without(rest, 'startFinancialCheck')],
  },
  'tracks, risk rated': {
    state: 'tracks',
    leaves: { ...fresh, financial: 'concluded' },
    reach: by(everythingAsked, inTracks, acts('rateFinances')),
    accepts: [...assigning, ...without(rest, ...finance)],
  },
  'tracks, in vetting': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'inVetting' },
    reach: by(everythingAsked, inTracks, acts('sendToVetting')),
    accepts: [...assigning, 'recordVetting', ...without(rest, 'sendToVetting')],
  },
  'tracks, vetted': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'concluded' },
    reach: by(everythingAsked, inTracks, acts(...vetted)),
    accepts: [...assigning, 'recordVetting', ...without(rest, 'sendToVetting')],
  },
  'tracks, a clearance has run out': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'concluded' },
    reach: by(everythingAsked, inTracks, acts(...vetted), later(400)),
    accepts: [...assigning, 'recordVetting', 'expireVetting', ...without(rest, 'sendToVetting')],
  },
  'tracks, posts have concurred': {
    state: 'tracks',
    leaves: { ...fresh, concurrence: 'concluded' },
    reach: by(everythingAsked, inTracks, acts('concur')),
    accepts: [...assigning, ...rest],
  },
  'tracks, a translation to accept': {
    state: 'tracks',
    leaves: { ...fresh, translation: 'ready' },
    reach: by(everythingAsked, inTracks, acts('deliverTranslation')),
    accepts: [...assigning, 'acceptTranslation', ...rest],
  },
  'tracks, translated': {
    state: 'tracks',
    leaves: { ...fresh, translation: 'concluded' },
    reach: by(everythingAsked, inTracks, acts(...translated)),
    accepts: [...assigning, ...without(rest, 'deliverTranslation')],
  },
  'tracks, nothing asked of others': {
    state: 'tracks',
    leaves: { ...fresh, vetting: 'notApplicable', concurrence: 'notNeeded', translation: 'notNeeded' },
    reach: by(lean, inTracks),
    accepts: [...assigning, ...finance, 'requireVetting', ...screening],
  },
  decision: {
    state: 'decision',
    reach: by(everythingAsked, toDecision),
    accepts: [...decisions, 'recordVetting', ...posts, 'recuse', ...screening],
  },
  'decision without forces': {
    state: 'decision',
    reach: by(lean, leanDecision),
    accepts: [...decisions, 'requireVetting', 'recuse', ...screening],
  },
  'decision on a high risk': {
    state: 'decision',
    reach: by({}, inTracks, assessed, acts(['rateFinances', { risk: 'high' }], ...vetted)),
    accepts: [...without(decisions, 'approve'), 'recordVetting', 'recuse', ...screening],
  },
  'decision on an excluded partner': {
    state: 'decision',
    reach: by(lean, inTracks, assessed, acts(['rateFinances', { hit: true }])),
    accepts: ['decline', 'sendBack', 'requireVetting', 'recuse', ...screening],
  },
  'decision on a refused unit': {
    state: 'decision',
    reach: by(
      {},
      inTracks,
      assessed,
      acts('rateFinances', 'sendToVetting', ['recordVetting', { outcome: 'notCleared' }]),
    ),
    accepts: ['decline', 'sendBack', 'recordVetting', 'recuse', ...screening],
  },
  'decision, a clearance has run out': {
    state: 'decision',
    reach: by({}, intoDecision, later(400)),
    accepts: ['decline', 'sendBack', 'recordVetting', 'expireVetting', 'recuse', ...screening],
  },
  'decision, a verdict taken back': {
    state: 'decision',
    reach: by(lean, leanDecision, acts('approve', 'takeBackVerdict')),
    accepts: [...decisions, 'requireVetting', 'recuse', ...screening],
  },
  changesRequested: {
    state: 'changesRequested',
    reach: by(everythingAsked, acts('submit', 'requestChanges')),
    accepts: ['resubmit', 'extendDeadline', ...open],
  },
  'changesRequested, answers overdue': {
    state: 'changesRequested',
    reach: by({}, acts('submit', 'requestChanges'), later(40)),
    accepts: ['lapse', 'extendDeadline', ...open],
  },
  'decided, approved': {
    state: 'decided',
    reach: by(lean, leanDecision, acts('approve')),
    accepts: ['release', 'takeBackVerdict', ...open],
  },
  'decided, with a unit': {
    state: 'decided',
    reach: by({}, intoDecision, acts('approve')),
    accepts: ['release', 'takeBackVerdict', 'recordVetting', ...open],
  },
  'decided, a unit refused since': {
    state: 'decided',
    reach: by({}, intoDecision, acts('approve', ['recordVetting', { outcome: 'notCleared' }])),
    accepts: ['takeBackVerdict', 'recordVetting', ...open],
  },
  'decided, an embassy objecting since': {
    state: 'decided',
    reach: by(everythingAsked, toDecision, acts('approve', 'object')),
    accepts: ['takeBackVerdict', 'recordVetting', ...posts, ...open],
  },
  'decided, declined': {
    state: 'decided',
    reach: by(lean, leanDecision, acts('decline')),
    accepts: ['release', 'takeBackVerdict', ...open],
  },
  'approved, everything to be met': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'unsent', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending),
    accepts: [...evidence, 'sendNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, Congress notified': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'waiting', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('sendNotification')),
    accepts: [...evidence, 'clearNotification', 'holdNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, held by Congress': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'held', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('sendNotification', 'holdNotification')),
    accepts: [...evidence, 'endHold', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, cleared by Congress': {
    state: 'approved',
    leaves: { conditions: 'open', notification: 'met', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts(...notified)),
    accepts: [...evidence, 'holdNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, conditions met': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'pending', registration: 'pending' },
    reach: by({}, toPending, acts('liftCondition')),
    accepts: [...evidence, 'sendNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, units cleared': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'pending' },
    reach: by({}, intoDecision, acts('approve', 'release')),
    accepts: ['sendNotification', 'recordVetting', 'confirmRegistration', ...leaving],
  },
  'approved, a clearance has run out': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'pending' },
    reach: by({}, intoDecision, acts('approve', 'release'), later(400)),
    accepts: ['sendNotification', 'recordVetting', 'expireVetting', 'confirmRegistration', ...leaving],
  },
  'approved, registered': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'met' },
    reach: by(lean, toApproved, acts('confirmRegistration')),
    accepts: ['sendNotification', 'confirmRegistration', ...leaving],
  },
  'approved, the registration has run out': {
    state: 'approved',
    leaves: { conditions: 'met', notification: 'unsent', vettedUnits: 'met', registration: 'met' },
    reach: by(lean, toApproved, acts(['confirmRegistration', { validUntil: soon }]), later(60)),
    accepts: ['sendNotification', 'confirmRegistration', 'expireRegistration', ...leaving],
  },
  awardReady: {
    state: 'awardReady',
    reach: by(lean, toReady),
    accepts: ['sign', 'holdNotification', ...leaving],
  },
  'awardReady, with a unit': {
    state: 'awardReady',
    reach: by({}, intoDecision, acts('approve', 'release', ...notified, 'confirmRegistration')),
    accepts: ['sign', 'holdNotification', 'recordVetting', ...leaving],
  },
  'awardReady, the registration has run out': {
    state: 'awardReady',
    reach: by(lean, toApproved, acts(...notified, ['confirmRegistration', { validUntil: soon }]), later(60)),
    accepts: ['holdNotification', 'expireRegistration', ...leaving],
  },
  reconsideration: {
    state: 'reconsideration',
    reach: by(lean, toDeclined, acts('reconsider')),
    accepts: ['grantReconsideration', 'upholdDecision', ...open],
  },
  suspended: {
    state: 'suspended',
    reach: by(lean, leanDecision, acts('suspend')),
    accepts: ['resume', 'withdraw', 'handOver'],
  },
  awarded: {
    state: 'awarded',
    reach: by({ ...lean, edition: askingAll }, (office) => [
      ...intoTracks,
      ...others(office),
      'approveWithConditions',
      'release',
      'liftCondition',
      ...notified,
      'confirmRegistration',
      'sign',
    ]),
    accepts: ['fileReport', ...evidence, 'handOver', 'terminate'],
  },
  'awarded, reports filed': {
    state: 'awarded',
    reach: by(twoReports, toAwarded, acts('fileReport', 'fileReport')),
    accepts: ['acceptReport', 'returnReport', 'handOver', 'terminate'],
  },
  'awarded, reports accepted': {
    state: 'awarded',
    reach: by(twoReports, toAwarded, acts(...reported)),
    accepts: ['close', 'handOver', 'terminate'],
  },
  declined: { state: 'declined', reach: by(lean, toDeclined), accepts: ['reconsider'] },
  'declined sixteen days ago': { state: 'declined', reach: by(lean, toDeclined, later(16)), accepts: [] },
  ineligible: { state: 'ineligible', reach: by({}, acts('submit', 'declareIneligible')), accepts: [] },
  withdrawn: { state: 'withdrawn', reach: by({}, acts('submit', 'withdraw')), accepts: [] },
  'suspended, never handed in': {
    state: 'suspended',
    reach: by({}, acts('suspend')),
    accepts: ['resume', 'withdraw'],
  },
  'lapsed, never handed in': { state: 'lapsed', reach: by({}, whenClosed, acts('lapse')), accepts: ['revive'] },
  'lapsed, answers overdue': {
    state: 'lapsed',
    reach: by({}, acts('submit', 'requestChanges'), later(40), acts('lapse')),
    accepts: ['revive'],
  },
  rescinded: { state: 'rescinded', reach: by(lean, toApproved, acts('rescind')), accepts: [] },
  declinedByPartner: { state: 'declinedByPartner', reach: by(lean, toApproved, acts('refuseAward')), accepts: [] },
  closed: {
    state: 'closed',
    reach: by(twoReports, toAwarded, acts(...reported, 'close')),
    accepts: [],
  },
  terminated: { state: 'terminated', reach: by(lean, toAwarded, acts('terminate')), accepts: [] },
}
