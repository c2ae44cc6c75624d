import { randomUUID } from 'node:crypto'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { Membership, OfficeRole, Person } from '#app/people/person.ts'
import { fieldOf, nameField, statements } from '#app/proposals/certification.ts'
import { saveSection } from '#app/proposals/save-section.server.ts'
import type { Answers, SectionKey } from '#app/proposals/sections.ts'
import { startProposal } from '#app/reviews/start-proposal.server.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { municipalities } from '#db/demonstration/calls/municipalities.ts'
import { insertCall } from '#db/queries/calls.ts'
import {
  findOrganizationByName,
  insertOfficeRole,
  insertOrganization,
  insertPerson,
  saveMember,
} from '#db/queries/people.ts'
import { findProposal } from '#db/queries/proposals.ts'
import type { calls } from '#db/schema/index.ts'
import { completeAnswers } from './answers.ts'
import type { TestApp } from './app.ts'

export { completeAnswers }

type Call = typeof calls.$inferSelect

export type PersonWish = {
  name?: string
  language?: 'en' | 'es'
  /** Roles of the office. */
  roles?: OfficeRole['role'][]
  /** The countries that the roles are limited to. */
  countries?: string[]
  /** A partner organisation by name, made where there is none yet. */
  organization?: string
  role?: Membership['role']
}

export async function anOrganization(app: TestApp, name = 'Mancomunidad Valle de la Guara'): Promise<string> {
  const known = await findOrganizationByName(app.db, name)
  if (known) return known.id
  const id = randomUUID()
  await insertOrganization(app.db, { id, name, slug: id, country: 'HN' })
  return id
}

export async function aPerson(app: TestApp, wish: PersonWish = {}): Promise<Person> {
  const id = randomUUID()
  const { name = `Person ${id.slice(0, 8)}`, language = 'en', roles = [], countries = null } = wish
  const email = `${id}@people.example`
  await insertPerson(app.db, { id, name, email, language })
  for (const role of roles) await insertOfficeRole(app.db, { personId: id, role, countries })
  const memberships = wish.organization ? [await aMembership(app, id, wish.organization, wish.role)] : []
  return { id, name, email, language, memberships, officeRoles: roles.map((role) => ({ role, countries })) }
}

async function aMembership(
  app: TestApp,
  personId: string,
  organization: string,
  role: Membership['role'] = 'author',
): Promise<Membership> {
  const organizationId = await anOrganization(app, organization)
  await saveMember(app.db, { id: randomUUID(), organizationId, personId, role })
  return { organizationId, organization, role }
}

const dayMs = 86_400_000

/** Open now, for a month to come, unless the overrides say otherwise. */
export async function aCall(app: TestApp, overrides: Partial<typeof calls.$inferInsert> = {}): Promise<Call> {
  const { key: _key, opensInDays: _opens, closesInDays: _closes, quorum, ...written } = municipalities
  const call = {
    ...written,
    number: `T-${randomUUID().slice(0, 8)}`,
    status: 'published',
    opensAt: new Date(Date.now() - 30 * dayMs),
    closesAt: new Date(Date.now() + 30 * dayMs),
    ...overrides,
  }
  const { floorCents, ceilingCents, maxMonths } = call
  const edition = { quorum, floorCents, ceilingCents, maxMonths }
  const [row] = await insertCall(app.db, { edition, ...call })
  return row!
}

export const anAuthor = (app: TestApp, organization = 'Mancomunidad Valle de la Guara') =>
  aPerson(app, { name: 'Karla Mejía', organization, role: 'author' })

export type Draft = { id: string; revision: number }

/** A draft with these sections saved: complete unless told otherwise. */
export async function aDraft(
  app: TestApp,
  author: Person,
  call: Call,
  answers: Partial<Record<SectionKey, Answers>> = completeAnswers(),
): Promise<Draft> {
  const { id } = must(await startProposal(app.as(author), call.number, { key: randomUUID() }))
  for (const [section, typed] of Object.entries(answers)) await aSavedSection(app, author, id, section, typed)
  return { id, revision: 0 }
}

export async function aSavedSection(
  app: TestApp,
  author: Person,
  id: string,
  section: string,
  answers: Answers,
  seen = 0,
) {
  const saved = must(await saveSection(app.as(author), id, section, { answers, seenRevision: seen }))
  if ('conflict' in saved) throw new Error(`${section} was saved meanwhile`)
  return saved
}

/** Every statement ticked, in their own name. */
export const certifiedBy = ({ name }: Person) => ({ ticked: statements, name })

/** The same as its form sends it. */
export const certifiedForm = ({ name }: Person): Record<string, string> => ({
  ...Object.fromEntries(statements.map((statement) => [fieldOf(statement), 'yes'])),
  [nameField]: name,
})

export type Submission = Draft & { author: Person; call: Call; key: string; version: number }

type SubmissionWish = {
  author?: Person
  call?: Call
  answers?: Partial<Record<SectionKey, Answers>>
}

/** A proposal that has just been handed in: it waits for intake. */
export async function aSubmission(app: TestApp, wish: SubmissionWish = {}): Promise<Submission> {
  const author = wish.author ?? (await anAuthor(app))
  const call = wish.call ?? (await aCall(app))
  const { id } = await aDraft(app, author, call, wish.answers)
  const key = randomUUID()
  const { version } = must(
    await submitProposal(app.as(author), id, { key, revision: 0, certified: certifiedBy(author) }),
  )
  return { id, author, call, key, version, revision: await revisionOf(app, id) }
}

export async function revisionOf(app: TestApp, id: string): Promise<number> {
  const row = await findProposal(app.db, id)
  if (!row) throw new Error(`no proposal ${id}`)
  return row.review.revision
}

/** What was done; a refusal fails the test that did not expect it. */
export function must<Outcome>(outcome: Outcome): Exclude<Outcome, Refusal> {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refusal} ${JSON.stringify(outcome.params)}`)
  return outcome as Exclude<Outcome, Refusal>
}
