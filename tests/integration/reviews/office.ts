import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Person } from '#app/people/person.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import { admitProposal } from '#app/reviews/admit-proposal.server.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { assessProposal } from '#app/reviews/assess-proposal.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import { declareIneligible } from '#app/reviews/declare-ineligible.server.ts'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import { lapseProposal } from '#app/reviews/lapse-proposal.server.ts'
import { rateFinances } from '#app/reviews/rate-finances.server.ts'
import { recordVetting } from '#app/reviews/record-vetting.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { sendToVetting } from '#app/reviews/send-to-vetting.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { unassignReviewer } from '#app/reviews/unassign-reviewer.server.ts'
import { withdrawProposal } from '#app/reviews/withdraw-proposal.server.ts'
import { type Database, rowsOf } from '#db/client.server.ts'
import { municipalities } from '#db/demonstration/calls/municipalities.ts'
import { standardChecklist } from '#workflows/review/context.ts'
import type { EventType } from '#workflows/review/events.ts'
import type { TestApp } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  completeAnswers,
  type PersonWish,
  revisionOf,
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

/** A draft and the people around it; nothing has been handed in yet. */
export async function anOffice(app: TestApp, { answers = withForces(), quorum = 2 } = {}) {
  const author = await anAuthor(app)
  const { floorCents, ceilingCents, maxMonths } = municipalities
  const call = await aCall(app, { edition: { quorum, floorCents, ceilingCents, maxMonths } })
  const { id } = await aDraft(app, author, call, answers)
  const officer = (wish: PersonWish) => aPerson(app, wish)
  return {
    app,
    id,
    call,
    author,
    intake: await officer({ name: 'Gabriela Araya', roles: ['intake'] }),
    program: await officer({ name: 'Shanelle Usher', roles: ['program'] }),
    reviewer1: await officer({ name: 'Tomás Barahona', roles: ['reviewer'] }),
    reviewer2: await officer({ name: 'Denise Castillo', roles: ['reviewer'] }),
    reviewer3: await officer({ name: 'Ana Reyes', roles: ['reviewer'] }),
    finance: await officer({ name: 'Rosalinda Ortega', roles: ['finance'] }),
    vetting: await officer({ name: 'Mauricio Sandoval', roles: ['vetting'] }),
    approver: await officer({ name: 'Ricardo Alvarado', roles: ['approver'] }),
    auditor: await officer({ name: 'Lesbia Zapata', roles: ['auditor'] }),
  }
}

type Try = { by?: Person; db?: Database; revision?: number }

const reason = 'Se explica en una frase.'

/** One act of the procedure as its page would send it, with everything filled in. */
const acts: { [Type in EventType]: (office: Office, ctx: (by: Person) => Ctx, revision: number) => Promise<unknown> } =
  {
    submit: ({ id, author }, ctx, revision) => submitProposal(ctx(author), id, { key: randomUUID(), revision }),
    resubmit: ({ id, author }, ctx, revision) => submitProposal(ctx(author), id, { key: randomUUID(), revision }),
    lapse: ({ id, author }, ctx) => lapseProposal(ctx(author), id),
    withdraw: ({ id, author }, ctx, revision) => withdrawProposal(ctx(author), id, { revision }),
    admit: ({ id, intake }, ctx, revision) => admitProposal(ctx(intake), id, { revision, checklist }),
    declareIneligible: ({ id, intake }, ctx, revision) => declareIneligible(ctx(intake), id, { revision, reason }),
    requestChanges: ({ id, intake }, ctx, revision) =>
      requestChanges(ctx(intake), id, { revision, sections: [{ section: 'need', reason }] }),
    assignReviewers: ({ id, program, reviewer1, reviewer2 }, ctx, revision) =>
      assignReviewers(ctx(program), id, { revision, reviewers: [reviewer1.id, reviewer2.id] }),
    unassignReviewer: ({ id, program, reviewer2 }, ctx, revision) =>
      unassignReviewer(ctx(program), id, { revision, reviewer: reviewer2.id }),
    assess: (office, ctx, revision) => assessProposal(ctx(office.reviewer1), office.id, scores(office, revision)),
    rateFinances: ({ id, finance }, ctx, revision) => rateFinances(ctx(finance), id, { revision, risk: 'low', reason }),
    sendToVetting: ({ id, vetting }, ctx, revision) =>
      sendToVetting(ctx(vetting), id, { revision, caseReference: 'HN-1' }),
    recordVetting: ({ id, vetting }, ctx, revision) =>
      recordVetting(ctx(vetting), id, { revision, outcome: 'cleared', caseReference: 'HN-1', validUntil: null }),
    approve: ({ id, approver }, ctx, revision) =>
      approveProposal(ctx(approver), id, { revision, amountCents: 10_000_000, ...period, reason }),
    decline: ({ id, approver }, ctx, revision) => declineProposal(ctx(approver), id, { revision, reason }),
  }

type Ctx = ReturnType<TestApp['as']>

const checklist = Object.fromEntries(standardChecklist.map((item) => [item, true]))
const period = { startsOn: '2031-01-01', endsOn: '2031-12-31' }

export const scores = ({ call }: Office, revision: number) => ({
  revision,
  opinion: 'Conviene apoyarla.',
  scores: call.criteria.map(({ key }) => ({ criterion: key, score: 4, why: 'Está bien explicado.' })),
})

/** On the way to a decision, with security forces. */
export const intoTracks: EventType[] = ['submit', 'admit']
export const intoDecision = ({ reviewer2 }: Office): (EventType | [EventType, Person])[] => [
  ...intoTracks,
  ...(['assignReviewers', 'assess'] as const),
  ['assess', reviewer2],
  ...(['rateFinances', 'sendToVetting', 'recordVetting'] as const),
]

/** Asks for the act, by whom it belongs to unless somebody else is named. */
export async function attempt(office: Office, type: EventType, { by, db, revision }: Try = {}) {
  const { app, id } = office
  const seen = revision ?? (await revisionOf({ ...app, db: db ?? app.db }, id))
  return acts[type](office, (person) => ({ ...app.as(by ?? person), db: db ?? app.db }), seen)
}

/** Does the acts one after the other. Throws where one is refused. */
export async function walk(office: Office, ...steps: (EventType | [EventType, Person])[]) {
  for (const step of steps) {
    const [type, by] = typeof step === 'string' ? [step, undefined] : step
    const outcome = await attempt(office, type, { by })
    if (typeof outcome === 'object' && outcome !== null && 'refusal' in outcome)
      throw new Error(`${type}: ${JSON.stringify(outcome)}`)
  }
}

export const save = ({ app, id, author }: Office, section: string, answers: Record<string, string>, seen = 1) =>
  saveSection(app.as(author), id, section, { answers, seenRevision: seen })

const tables = ['reviews', 'review_events', 'proposals', 'proposal_versions', 'proposal_tags', 'notes']
  .concat(['assignments', 'assessments', 'section_revisions', 'audit_log'])
  .concat('pgboss.job')

/** Everything that an act could change, as one text for each table. */
export async function everything(db: Database): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const table of tables) {
    const rows = await db.execute(
      sql.raw(`select coalesce(string_agg(t::text, e'\\n' order by t::text), '') as rows from ${table} t`),
    )
    all[table] = rowsOf<{ rows: string }>(rows)[0]!.rows
  }
  return all
}
