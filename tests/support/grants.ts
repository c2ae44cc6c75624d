import { randomUUID } from 'node:crypto'
import type { Person } from '#app/people/person.ts'
import { approveProposal } from '#app/reviews/approve-proposal.server.ts'
import { approveWithConditions, type ConditionWritten } from '#app/reviews/approve-with-conditions.server.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { declineProposal } from '#app/reviews/decline-proposal.server.ts'
import type { PlainAct } from '#app/reviews/plain-acts.ts'
import { insertNotification } from '#db/queries/grants.ts'
import type { TestApp } from './app.ts'
import { aPerson, must, revisionOf, type Submission } from './builders.ts'
import { reviewed } from './ways.ts'

export const DAY = 86_400_000
export const today = (days = 0) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

export const grantOf = (amountCents = 14_000_000) => ({
  amountCents,
  startsOn: '2031-01-01',
  endsOn: '2031-12-31',
  declaresNoConflict: true,
  reason: 'A good plan.',
})

export const aCondition = (changes: Partial<ConditionWritten> = {}): ConditionWritten => ({
  what: 'Quarterly reports of expenses',
  why: 'No experience with federal funds',
  removedBy: 'Two reports without findings',
  reconsideration: 'Write to the grants officer within thirty days',
  owner: 'partner',
  dueOn: '2031-03-31',
  when: 'before',
  ...changes,
})

type Verdict = 'approved' | 'declined' | ConditionWritten[]

/** Decides what waits for its decision: approved, declined, or approved under these conditions. */
export async function decided(app: TestApp, submission: Submission, verdict: Verdict = 'approved') {
  const people = await reviewed(app, submission)
  const approver = await aPerson(app, { name: 'Ricardo Alvarado', roles: ['approver'] })
  const { id } = submission
  const ctx = app.as(approver)
  const revision = await revisionOf(app, id)
  if (verdict === 'declined')
    must(await declineProposal(ctx, id, { revision, declaresNoConflict: true, reason: 'Other plans were better.' }))
  else if (verdict === 'approved') must(await approveProposal(ctx, id, { revision, ...grantOf() }))
  else must(await approveWithConditions(ctx, id, { revision, ...grantOf(), conditions: verdict }))
  return { ...people, approver }
}

/** One of the plain acts, at the revision of this moment. */
export const does = async (app: TestApp, by: Person, id: string, act: PlainAct, answers: object = {}) =>
  carryOut(app.as(by), id, act, { revision: await revisionOf(app, id), ...answers })

export async function aNotification(app: TestApp, by: Person, sentOn = today(-20)) {
  const id = randomUUID()
  await insertNotification(app.db, {
    id,
    number: `CN-${id.slice(0, 8)}`,
    about: 'CARSI, Honduras',
    sentOn,
    writtenBy: by.id,
  })
  return id
}

export const signing = (number: string, obligatedCents: number) => ({
  number,
  obligatedCents,
  exclusionsChecked: true,
  narcoticsCertified: true,
})

/** Announces the verdict and meets every part: it waits for its signature. */
export async function readyToSign(app: TestApp, submission: Submission) {
  const people = await decided(app, submission)
  const { id } = submission
  const grants = await aPerson(app, { name: 'Dalila Him', roles: ['grants'] })
  must(await does(app, people.program, id, 'release'))
  const notification = await aNotification(app, people.program)
  must(await does(app, people.program, id, 'sendNotification', { notification }))
  must(await does(app, people.program, id, 'clearNotification'))
  must(await does(app, grants, id, 'confirmRegistration', { validUntil: '2031-12-31' }))
  return { ...people, grants, notification }
}
