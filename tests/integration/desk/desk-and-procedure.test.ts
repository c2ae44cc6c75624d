import { expect } from 'vitest'
import { seedDemonstration } from '#app/demonstration/seed-demonstration.server.ts'
import {
  type DeskAct,
  deskActs,
  officeActs as deskOf,
  followed,
  type OfficeAct,
  ownActs,
} from '#app/desk/act-events.ts'
import { actsHeld } from '#app/desk/acts-held.ts'
import { showDesk } from '#app/desk/show-desk.server.ts'
import type { Person } from '#app/people/person.ts'
import { isOwn, mayDo, maySee, rolesFor, whatMaySee } from '#app/people/policy.ts'
import { isAnythingFor } from '#app/proposals/anything-for.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { factsFor } from '#app/reviews/facts-for.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { listWaiting } from '#db/queries/desk.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { members, officeRoles, people, proposals } from '#db/schema/index.ts'
import type { EventType, Prospect } from '#workflows/review/events.ts'
import { obstaclesTo, whoActs } from '#workflows/review/move.ts'
import { isPartnerAct, isPartnerRole, type Role } from '#workflows/review/permissions.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type TestApp, test } from '../../support/app.ts'
import { must } from '../../support/builders.ts'
import { positions } from '../reviews/positions.ts'

async function everyone(app: TestApp): Promise<Person[]> {
  const [all, roles, memberships] = [
    await app.db.select().from(people),
    await app.db.select().from(officeRoles),
    await app.db.select().from(members),
  ]
  return all.map(({ id, name, email }) => ({
    ...{ id, name, email, language: null },
    officeRoles: roles.filter(({ personId }) => personId === id) as Person['officeRoles'],
    memberships: memberships.filter(({ personId }) => personId === id) as unknown as Person['memberships'],
  }))
}

/** Who is to hand in again has to change something first: that is what waits for them. */
const ofTheWriting = 'aNamedQuestionChanged'

/** Whether the policy lets the person and the procedure, before its form is filled in, accepts the act. */
async function accepts(app: TestApp, person: Person, row: ProposalRow, type: EventType) {
  const visible = asVisible(row)
  if (!maySee(whatMaySee(person), visible) || !mayDo(person, visible, type)) return false
  if (isOwn(person, visible) !== isPartnerAct(type)) return false
  const { context } = restoreReview(row.review)
  const prospect = {
    type,
    by: person.id,
    at: row.now.toISOString(),
    facts: await factsFor(app.db, row, type, { actor: person }),
  }
  const obstacles = obstaclesTo(restoreReview(row.review), prospect as Prospect)
  return isAnythingFor(type, context) && obstacles.every(({ name }) => name === ofTheWriting)
}

/** The verdict that no risk and no exclusion forbids. */
const eventOf = (act: DeskAct): EventType => (act === 'approve' ? 'decline' : deskActs[act])

const officeActs = (Object.keys(deskActs) as DeskAct[]).filter((act) => !Object.hasOwn(followed, act))

/**
 * These stay possible when nothing waits for them: another reviewer, a newer outcome, a rating before the clarification,
 * another post's country, a better translation, a verdict that stands, a condition before its evidence, a registration anew, another owner.
 */
const possibleForLonger: DeskAct[] = [
  ...(['assignReviewers', 'recordVetting', 'rateFinances', 'concur', 'deliverTranslation'] as const),
  ...(['takeBackVerdict', 'liftCondition', 'confirmRegistration', 'handOver'] as const),
]

type Offer = { person: Person; row: ProposalRow; act: DeskAct }

/** What each desk of the office lists of these; each offer is accepted, and what is accepted is offered. */
async function offersOf(app: TestApp, rows: ProposalRow[]): Promise<Offer[]> {
  const offers: Offer[] = []
  for (const person of await everyone(app)) {
    const waiting = await listWaiting(app.db, whatMaySee(person), actsHeld(person), rows.length)
    for (const act of officeActs) {
      const listed = waiting.filter((row) => row.act === act)
      for (const row of rows) {
        const isListed = listed.some(({ id }) => id === row.proposal.id)
        if (isListed) offers.push({ person, row, act })
        const isAccepted = await accepts(app, person, row, eventOf(act))
        const label = `${person.name}, ${act}: ${row.proposal.title}, ${row.review.state}`
        if (possibleForLonger.includes(act)) expect(isAccepted || !isListed, label).toBe(true)
        else expect(isListed, label).toBe(isAccepted)
      }
    }
  }
  return offers
}

/** What an own desk lists of the proposal is what its members may do now. */
async function ownOffersOf(app: TestApp, row: ProposalRow): Promise<Person[]> {
  const offered: Person[] = []
  for (const person of await everyone(app)) {
    const { own } = await showDesk(app.as(person))
    for (const { id, asks } of own.filter(({ id }) => id === row.proposal.id)) {
      offered.push(person)
      expect(mayDo(person, asVisible(row), ownActs[asks]), `${person.name}, ${asks}`).toBe(true)
      expect(id).toBe(row.proposal.id)
    }
    const isAsked = (act: keyof typeof ownActs) => own.some(({ asks }) => asks === act)
    for (const act of ['clarify', 'fileReport', 'resubmit'] as const) {
      expect(isAsked(act), `${person.name}, ${act}`).toBe(await accepts(app, person, row, ownActs[act]))
    }
    const mayCertify = row.review.state === 'certifying' && (await accepts(app, person, row, 'submit'))
    expect(isAsked('certify'), person.name).toBe(mayCertify)
  }
  return offered
}

test('each desk of the demonstration offers what policy and procedure would accept', async ({ app }) => {
  await seedDemonstration(app)
  const ids = await app.db.select({ id: proposals.id }).from(proposals)
  const rows: ProposalRow[] = []
  for (const { id } of ids) rows.push((await findProposal(app.db, id))!)
  expect((await offersOf(app, rows)).length).toBeGreaterThan(20)
}, 120_000)

const rolesIn = (person: Person, row: ProposalRow): Role[] => rolesFor(person, asVisible(row))

/** Closing an award is beside what the chart says it waits for. */
const besides: DeskAct[] = ['handOver', 'close']

/** For whom a case waits though their desk is empty: somebody else or the clock comes first; drafts have their own list. */
const waitsAnyhow: Record<string, Role[]> = {
  'draft at the closing instant': ['author', 'certifier'],
  'draft that was invited, too late': ['author', 'certifier'],
  'certifying at the closing instant': ['certifier'],
  'changesRequested, answers overdue': ['author'],
  'suspended, never handed in': ['program'],
  'awardReady, the registration has run out': ['grants'],
  'awarded, reports filed': ['author'],
  'awarded, reports accepted': ['author', 'program'],
}

/** A verdict of any kind ends the wait for one; an answer of a kind is as good as its opposite. */
const endsWait = (act: OfficeAct): EventType[] =>
  act === 'approve' ? ['approve', 'approveWithConditions', 'decline'] : [act, ...deskOf[act]]

test.for(Object.entries(positions))(
  '%s: the main button of the case is what waits for who reads it, and nothing else is',
  async ([name], { app }) => {
    const { id } = await positions[name]!.reach(app)
    const row = (await findProposal(app.db, id))!
    for (const person of await everyone(app)) {
      if (person.officeRoles.length === 0 || !maySee(whatMaySee(person), asVisible(row))) continue
      const { acts } = must(await showCase(app.as(person), id))
      const waiting = await listWaiting(app.db, whatMaySee(person), actsHeld(person), 50)
      const due = waiting.map(({ act }) => act).filter((act) => act in deskOf && act !== 'handOver') as OfficeAct[]
      const label = `${person.name} in ${name}: ${acts.map(({ type, isDue }) => (isDue ? `${type}!` : type))}`
      const [main] = acts.filter(({ isDue }) => isDue)
      expect(main !== undefined, `${label}, waits: ${due}`).toBe(due.length > 0)
      if (!main) continue
      expect(acts[0], label).toBe(main)
      const first = (Object.keys(deskOf) as OfficeAct[]).find((act) => due.includes(act))!
      expect(endsWait(first), label).toContain(main.type)
      expect(
        acts
          .filter(({ isDue }) => isDue)
          .every(({ type, because }) => because.length === 0 && due.some((act) => endsWait(act).includes(type))),
        label,
      ).toBe(true)
    }
  },
)

/** Each other place of the chart has somebody's desk for each role that it waits for. */
test.for(Object.entries(positions))(
  '%s: the desks offer what may be done next, to those for whom the case waits',
  async ([name], { app }) => {
    const { id } = await positions[name]!.reach(app)
    const row = (await findProposal(app.db, id))!
    const offers = await offersOf(app, [row])
    const asked = offers.filter(({ act }) => !besides.includes(act))
    const offered = [...asked.map(({ person }) => person), ...(await ownOffersOf(app, row))]
    const roles = new Set(offered.flatMap((person) => rolesIn(person, row)))
    const waitedFor = whoActs(restoreReview(row.review))
    const lacking = waitedFor.filter((role) => !roles.has(role))
    expect(lacking.sort(), 'waited for and offered nothing').toEqual(waitsAnyhow[name] ?? [])
    const unasked = asked.filter(({ person }) => !rolesIn(person, row).some((role) => waitedFor.includes(role)))
    expect(unasked.map(({ act }) => act)).toEqual([])
    expect(offers.some(({ person }) => rolesIn(person, row).some(isPartnerRole))).toBe(false)
  },
)
