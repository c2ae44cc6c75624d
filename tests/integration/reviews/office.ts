import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Person } from '#app/people/person.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import { admitProposal } from '#app/reviews/admit-proposal.server.ts'
import { type Actor, advanceReview } from '#app/reviews/advance-review.server.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { approveWithConditions } from '#app/reviews/approve-with-conditions.server.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { correctText } from '#app/reviews/correct-text.server.ts'
import { declareIneligible } from '#app/reviews/declare-ineligible.server.ts'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import { lapseProposal } from '#app/reviews/lapse-proposal.server.ts'
import { isPlainAct, type PlainAct } from '#app/reviews/plain-acts.ts'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { recordVetting } from '#app/reviews/record-vetting.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { sendToVetting } from '#app/reviews/send-to-vetting.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { unassignReviewer } from '#app/reviews/unassign-reviewer.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { type Database, rowsOf } from '#db/client.server.ts'
import { municipalities } from '#db/demonstration/calls/municipalities.ts'
import { insertNotification } from '#db/queries/grants.ts'
import { findProposal } from '#db/queries/proposals.ts'
import type { Context, Outcome, Risk } from '#workflows/review/context.ts'
import { contextAtStart } from '#workflows/review/context-at-start.ts'
import { type Edition, standardChecklist } from '#workflows/review/edition.ts'
import type { EventType, Move } from '#workflows/review/events.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import type { TestApp } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  certifiedBy,
  completeAnswers,
  must,
  type PersonWish,
} from '../../support/builders.ts'

/** Everyone who has a part in a review, and the proposal they work on. */
export type Office = Awaited<ReturnType<typeof anOffice>>

export const withForces = () =>
  completeAnswers({
    security: {
      helps: 'yes',
      'units[0].institution': 'Policía Nacional',
      'units[0].serviceType': 'police',
      'units[0].unitName': 'Unidad comunitaria de Choloma',
      'units[0].parentCommand': 'Jefatura de Cortés',
      'units[0].location': 'Choloma',
      'units[0].help': ['training'],
      'units[0].people': '40',
      'units[0].earliestOn': '2031-02-01',
      noHelpBeforeClearance: 'on',
    },
  })

type OfficeWish = { answers?: Partial<Record<SectionKey, Answers>>; quorum?: number; edition?: Partial<Edition> }

const DAY = 86_400_000
const dayFrom = (at: number) => new Date(at).toISOString().slice(0, 10)

/** A draft and the people around it; nothing has been handed in yet. */
export async function anOffice(app: TestApp, { answers = withForces(), quorum = 2, edition = {} }: OfficeWish = {}) {
  const author = await anAuthor(app)
  const { floorCents, ceilingCents, maxMonths } = municipalities
  const call = await aCall(app, { edition: { quorum, floorCents, ceilingCents, maxMonths, ...edition } })
  const { id } = await aDraft(app, author, call, answers)
  const officer = (wish: PersonWish) => aPerson(app, wish)
  const program = await officer({ name: 'Shanelle Usher', roles: ['program'] })
  const notification = randomUUID()
  const sentOn = dayFrom(Date.now() - 20 * DAY)
  const about = 'CARSI, 2031'
  await insertNotification(app.db, { id: notification, number: notification, about, sentOn, writtenBy: program.id })
  return {
    app,
    id,
    call,
    author,
    certifier: await officer({
      name: 'Marlon Paz',
      organization: author.memberships[0]!.organization,
      role: 'certifier',
    }),
    intake: await officer({ name: 'Gabriela Araya', roles: ['intake'] }),
    program,
    reviewer1: await officer({ name: 'Tomás Barahona', roles: ['reviewer'] }),
    reviewer2: await officer({ name: 'Denise Castillo', roles: ['reviewer'] }),
    reviewer3: await officer({ name: 'Ana Reyes', roles: ['reviewer'] }),
    finance: await officer({ name: 'Rosalinda Ortega', roles: ['finance'] }),
    vetting: await officer({ name: 'Mauricio Sandoval', roles: ['vetting'] }),
    post: await officer({ name: 'Olivia Brandt', roles: ['post'] }),
    approver: await officer({ name: 'Ricardo Alvarado', roles: ['approver'] }),
    approver2: await officer({ name: 'Marta Solano', roles: ['approver'] }),
    grants: await officer({ name: 'Irene Quan', roles: ['grants'] }),
    auditor: await officer({ name: 'Lesbia Zapata', roles: ['auditor'] }),
    /** A record of a notification of Congress that is twenty days old. */
    notification,
  }
}

/** Everything that a call may ask for is asked for. */
export const askingAll: Partial<Edition> = {
  concurrence: true,
  panelReads: ['en'],
  scoreSpread: 150,
  reportMonths: 6,
}

/** What an act is filled in with where the test wants it otherwise. */
type Wish = { score?: number; outcome?: Outcome; risk?: Risk; hit?: boolean; validUntil?: string; until?: string }
type Seen = { revision: number; state: string; context: Context }
type Try = { by?: Person; db?: Database; revision?: number; seen?: Seen; wish?: Wish }

const reason = 'Se explica en una frase.'
const none = '00000000-0000-4000-8000-000000000000'

type Ctx = ReturnType<TestApp['as']>
type Filled = { office: Office; ctx: (by: Person) => Ctx; seen: Seen; wish: Wish; by?: Person }

const unitOf = ({ context }: Seen) => context.units[0]?.unit ?? 'none'

/** Straight through the door, for what no page asks for. */
const atTheDoor = ({ office, ctx, by }: Filled, actor: Actor, move: Move) =>
  advanceReview(ctx(office.author), by ?? actor, office.id, { seenRevision: null, move })

/** What each plain act is asked, and by whom. */
const plain: Record<PlainAct, (filled: Filled) => [by: Person, answers?: Record<string, unknown>]> = {
  send: ({ office }) => [office.author],
  returnToAuthor: ({ office }) => [office.certifier, { reason }],
  invite: ({ office, wish }) => [office.program, { until: untilOf(wish), reason }],
  declineConcept: ({ office }) => [office.program, { reason }],
  recuse: ({ office }) => [office.reviewer1, { reason }],
  concludeDiscussion: ({ office }) => [office.program, { reason }],
  startFinancialCheck: ({ office }) => [office.finance],
  askForClarification: ({ office }) => [office.finance, { reason }],
  clarify: ({ office }) => [office.author, { reason }],
  requireVetting: ({ office }) => [office.program, { reason }],
  concur: ({ office }) => [office.post, { country: 'HN' }],
  object: ({ office }) => [office.post, { country: 'HN', reason }],
  deliverTranslation: ({ office }) => [office.program, { reason }],
  acceptTranslation: ({ office }) => [office.intake],
  sendBack: ({ office }) => [office.approver, { tracks: ['technical'], reason }],
  release: ({ office }) => [office.program],
  takeBackVerdict: ({ office }) => [office.program, { reason }],
  rescind: ({ office }) => [office.approver, { reason }],
  offerEvidence: ({ office, seen }) => [office.author, { condition: conditionOf(seen), reason }],
  liftCondition: ({ office, seen }) => [office.program, { condition: conditionOf(seen), reason }],
  contestCondition: ({ office, seen }) => [office.author, { condition: conditionOf(seen), reason }],
  keepCondition: ({ office, seen }) => [office.approver, { condition: conditionOf(seen), reason }],
  reviseCondition: ({ office, seen }) => [
    office.approver,
    { condition: conditionOf(seen), what: 'Dos informes al año.', dueOn: '2031-03-01', reason },
  ],
  waiveCondition: ({ office, seen }) => [office.approver, { condition: conditionOf(seen), reason }],
  sendNotification: ({ office }) => [office.program, { notification: office.notification }],
  holdNotification: ({ office }) => [office.program, { reason }],
  endHold: ({ office }) => [office.program, { reason }],
  clearNotification: ({ office }) => [office.program],
  confirmRegistration: ({ office, wish }) => [office.grants, { validUntil: wish.validUntil ?? '2040-12-31' }],
  refuseAward: ({ office }) => [office.certifier, { reason }],
  sign: ({ office, seen }) => [
    office.grants,
    {
      number: `SINLEC-${office.id}`,
      obligatedCents: seen.context.grant?.amountCents ?? 1,
      exclusionsChecked: true,
      narcoticsCertified: true,
    },
  ],
  fileReport: ({ office, seen }) => [office.author, { report: reportOf(seen, 'due'), reason }],
  acceptReport: ({ office, seen }) => [office.program, { report: reportOf(seen, 'filed') }],
  returnReport: ({ office, seen }) => [office.program, { report: reportOf(seen, 'filed'), reason }],
  close: ({ office, seen }) => {
    const spentCents = seen.context.award?.obligatedCents ?? 0
    return [office.grants, { spentCents, deobligatedCents: 0, reason }]
  },
  terminate: ({ office }) => [office.grants, { deobligatedCents: 1_000_000, reason }],
  reconsider: ({ office }) => [office.author, { reason }],
  grantReconsideration: ({ office }) => [office.approver2, { reason }],
  upholdDecision: ({ office }) => [office.approver2, { reason }],
  extendDeadline: ({ office, wish }) => [office.program, { until: untilOf(wish), reason }],
  revive: ({ office, wish }) => [office.program, { until: untilOf(wish), reason }],
  suspend: ({ office }) => [office.program, { reason }],
  resume: ({ office }) => [office.program],
  handOver: ({ office }) => [office.program, { to: office.program.id }],
}

const untilOf = ({ until = new Date(Date.now() + 500 * DAY).toISOString() }: Wish) => until
const conditionOf = ({ context }: Seen) =>
  context.conditions.find(({ status }) => status !== 'lifted')?.condition ?? none
const reportOf = ({ context }: Seen, status: string) =>
  context.reports.find((report) => report.status === status)?.report ?? 'none'

type Own = Exclude<EventType, PlainAct>

/** The acts that have a use case of their own, everything filled in; and what the clock alone does. */
const own: { [Type in Own]: (filled: Filled) => Promise<unknown> } = {
  submit: (filled) => handIn(filled),
  resubmit: (filled) => handIn(filled),
  lapse: (filled) =>
    filled.by
      ? atTheDoor(filled, filled.by, { type: 'lapse' })
      : lapseProposal(filled.ctx(filled.office.author), filled.office.id),
  expireVetting: (filled) => atTheDoor(filled, 'clock', { type: 'expireVetting', unit: unitOf(filled.seen) }),
  expireRegistration: (filled) => atTheDoor(filled, 'clock', { type: 'expireRegistration' }),
  withdraw: ({ office: { id, author }, ctx, seen: { revision } }) => withdrawProposal(ctx(author), id, { revision }),
  admit: ({ office: { id, intake }, ctx, seen: { revision } }) =>
    admitProposal(ctx(intake), id, { revision, checklist }),
  declareIneligible: ({ office: { id, intake }, ctx, seen: { revision } }) =>
    declareIneligible(ctx(intake), id, { revision, reason }),
  correctText: ({ office: { id, intake }, ctx, seen: { revision } }) =>
    correctText(ctx(intake), id, { revision, field: 'places.where.HN', text: 'Choloma y San Pedro Sula', reason }),
  requestChanges: ({ office: { id, intake }, ctx, seen: { revision } }) =>
    requestChanges(ctx(intake), id, { revision, questions: [{ question: 'need', reason }] }),
  assignReviewers: ({ office: { id, program, reviewer1, reviewer2 }, ctx, seen: { revision } }) =>
    assignReviewers(ctx(program), id, { revision, reviewers: [reviewer1.id, reviewer2.id] }),
  unassignReviewer: ({ office: { id, program, reviewer2 }, ctx, seen: { revision } }) =>
    unassignReviewer(ctx(program), id, { revision, reviewer: reviewer2.id }),
  assess: ({ office, ctx, seen, wish }) =>
    assessProposal(ctx(office.reviewer1), office.id, scores(office, seen.revision, wish.score)),
  reviseAssessment: (filled) =>
    atTheDoor(filled, filled.office.reviewer1, {
      type: 'reviseAssessment',
      assessment: randomUUID(),
      totalHundredths: 300,
    }),
  rateFinances: ({ office: { id, finance }, ctx, seen: { revision }, wish: { risk = 'low', hit } }) =>
    rateFinances(ctx(finance), id, { revision, risk, exclusions: hit ? 'hit' : 'clear', reason }),
  sendToVetting: ({ office: { id, vetting }, ctx, seen: { revision } }) =>
    sendToVetting(ctx(vetting), id, { revision, caseReference }),
  recordVetting: ({ office: { id, vetting }, ctx, seen, wish: { outcome = 'cleared', validUntil = null } }) => {
    const { revision } = seen
    return recordVetting(ctx(vetting), id, { revision, unit: unitOf(seen), outcome, caseReference, validUntil })
  },
  approve: ({ office: { id, approver }, ctx, seen: { revision } }) =>
    approveProposal(ctx(approver), id, { revision, ...granted }),
  approveWithConditions: ({ office: { id, approver }, ctx, seen: { revision } }) =>
    approveWithConditions(ctx(approver), id, { revision, ...granted, conditions: [before, during] }),
  decline: ({ office: { id, approver }, ctx, seen: { revision } }) =>
    declineProposal(ctx(approver), id, { revision, declaresNoConflict: true, reason }),
}

/** By an author; what waits to be certified by who certifies. */
function handIn({ office: { id, author, certifier }, ctx, seen: { revision, state } }: Filled) {
  const signing = ctx(state === 'certifying' ? certifier : author)
  return submitProposal(signing, id, { key: randomUUID(), revision, certified: certifiedBy(signing.person) })
}

const caseReference = 'HN-1'
const checklist = Object.fromEntries(standardChecklist.map((item) => [item, true]))
const period = { startsOn: '2031-01-01', endsOn: '2031-12-31' }
export const granted = { amountCents: 10_000_000, ...period, declaresNoConflict: true, reason }
const condition = { what: reason, why: reason, removedBy: reason, reconsideration: reason, dueOn: '2031-02-01' }
const before = { ...condition, owner: 'partner', when: 'before' } as const
const during = { ...condition, owner: 'office', when: 'during' } as const

export const scores = ({ call }: Office, revision: number, score = 4) => ({
  revision,
  opinion: 'Conviene apoyarla.',
  scores: call.criteria.map(({ key }) => ({ criterion: key, score, why: 'Está bien explicado.' })),
})

/** An act, by somebody else than usual, filled in otherwise. */
export type Step = EventType | [EventType, Person | Wish]

/** On the way to a decision, with security forces. */
export const intoTracks: EventType[] = ['submit', 'admit']
export const assessed = ({ reviewer2 }: Office): Step[] => ['assignReviewers', 'assess', ['assess', reviewer2]]
export const vetted: EventType[] = ['sendToVetting', 'recordVetting']
export const intoDecision = (office: Office): Step[] => [...intoTracks, ...assessed(office), 'rateFinances', ...vetted]

/** Reads where the review stands, as a page would before its form is sent. */
export async function seenNow({ app, id }: Office, db: Database = app.db): Promise<Seen> {
  const { review } = (await findProposal(db, id))!
  return { revision: review.revision, state: review.state, context: restoreReview(review).context }
}

/** Asks for the act, by whom it belongs to unless somebody else is named. */
export async function attempt(office: Office, type: EventType, { by, db, revision, seen, wish = {} }: Try = {}) {
  const { app } = office
  const now = seen ?? (await seenNow(office, db))
  const ctx = (person: Person) => ({ ...app.as(by ?? person), db: db ?? app.db })
  const filled: Filled = { office, ctx, seen: { ...now, revision: revision ?? now.revision }, wish, by }
  if (!isPlainAct(type)) return own[type as Own](filled)
  const [person, answers] = plain[type](filled)
  return carryOut(ctx(person), office.id, type, { revision: filled.seen.revision, ...answers })
}

/** Whose a plain act is when nobody else is named. */
export const whoAsks = (office: Office, type: PlainAct): Person =>
  plain[type]({ office, ctx: office.app.as, seen: unseen, wish: {} })[0]

const unseen: Seen = { revision: 0, state: 'draft', context: contextAtStart({ edition: {} as Edition }) }

/** Does the acts one after the other. Throws where one is refused. */
export async function walk(office: Office, ...steps: Step[]) {
  for (const step of steps) {
    const [type, other] = typeof step === 'string' ? [step] : step
    const outcome = await attempt(office, type, other && 'id' in other ? { by: other } : { wish: other })
    if (typeof outcome === 'object' && outcome !== null && 'refusal' in outcome)
      throw new Error(`${type}: ${JSON.stringify(outcome)}`)
  }
}

export const save = ({ app, id, author }: Office, section: string, answers: Answers, seen = 1) =>
  saveSection(app.as(author), id, section, { answers, seenRevision: seen })

/** Something else in the section that the intake officer here asks to be changed. */
export async function changesNeed(office: Office) {
  must(await save(office, 'need', completeAnswers({ need: { whyNow: 'La ordenanza es de mayo.' } }).need))
}

const tables = ['reviews', 'review_events', 'review_clocks', 'proposals', 'proposal_versions', 'proposal_tags', 'notes']
  .concat([
    'assignments',
    'assessments',
    'assessment_drafts',
    'section_revisions',
    'conditions',
    'corrections',
    'notifications',
    'awards',
    'audit_log',
  ])
  .concat('pgboss.job')

/** Everything that an act could change, as a hash of each table. One statement. */
export async function everything(db: Database): Promise<Record<string, string>> {
  const hashes = tables.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t) as "${table}"`,
  )
  return rowsOf<Record<string, string>>(await db.execute(sql.raw(`select ${hashes.join(', ')}`)))[0]!
}
