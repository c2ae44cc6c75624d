import { asc, eq } from 'drizzle-orm'
import type { OfficeRole, Person } from '#app/people/person.ts'
import { advanceReview } from '#app/reviews/advance-review.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { reviewClocks, reviewEvents } from '#db/schema/index.ts'
import type { Move } from '#workflows/review/events.ts'
import { completeAnswers } from '../../support/answers.ts'
import type { TestApp } from '../../support/app.ts'
import { aPerson, aSubmission, must } from '../../support/builders.ts'

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

export const note = { id: '6b0c9f3e-6f0e-4d3e-8a52-5d7a9c0b1a11', hash: 'a'.repeat(64) }

export type Acting = (role: OfficeRole['role'] | Person, move: Move) => Promise<void>

/** A proposal just handed in, and a way to act on it as anybody of the office. */
export async function aCase(app: TestApp, answers = completeAnswers()) {
  const submission = await aSubmission(app, { answers })
  const people = new Map<string, Person>()
  const holder = async (role: OfficeRole['role']) => {
    const known = people.get(role) ?? (await aPerson(app, { roles: [role] }))
    people.set(role, known)
    return known
  }
  const act: Acting = async (by, move) => {
    const person = typeof by === 'string' ? await holder(by) : by
    must(await advanceReview(app, person, submission.id, { seenRevision: null, move }))
  }
  return { ...submission, act, holder }
}

export const checklist = Object.fromEntries(
  ['organization', 'countries', 'period', 'amount', 'readable', 'exclusions'].map((item) => [item, true]),
)

export const clocksIn = (app: Pick<TestApp, 'db'>, proposalId: string) =>
  app.db
    .select()
    .from(reviewClocks)
    .where(eq(reviewClocks.proposalId, proposalId))
    .orderBy(asc(reviewClocks.dueAt), asc(reviewClocks.clock))

export const clockIn = async (app: Pick<TestApp, 'db'>, proposalId: string, name: string) =>
  (await clocksIn(app, proposalId)).find(({ clock }) => clock === name)

export const namesIn = async (app: Pick<TestApp, 'db'>, proposalId: string) =>
  (await clocksIn(app, proposalId)).map(({ clock }) => clock).sort()

export const eventsIn = async (app: Pick<TestApp, 'db'>, proposalId: string) =>
  (
    await app.db
      .select({ type: reviewEvents.type })
      .from(reviewEvents)
      .where(eq(reviewEvents.proposalId, proposalId))
      .orderBy(asc(reviewEvents.revision))
  ).map(({ type }) => type)

export const stateIn = async (app: Pick<TestApp, 'db'>, proposalId: string) =>
  (await findProposal(app.db, proposalId))!.review.state
