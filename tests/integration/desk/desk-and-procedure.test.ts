import { expect } from 'vitest'
import { seedDemonstration } from '#app/demonstration/seed-demonstration.server.ts'
import { actEvents, waitingActs } from '#app/desk/act-events.ts'
import { showDesk } from '#app/desk/show-desk.server.ts'
import type { Person } from '#app/people/person.ts'
import { isOwn, mayDo, maySee, whatMaySee } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { factsFor } from '#app/reviews/facts-for.server.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { members, officeRoles, people, proposals } from '#db/schema/index.ts'
import type { EventType, Prospect } from '#workflows/review/events.ts'
import { obstaclesTo } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type TestApp, test } from '../../support/app.ts'

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

/** Whether the policy lets the person and the procedure, before its form is filled in, accepts the act. */
async function accepts(app: TestApp, person: Person, row: ProposalRow, type: EventType) {
  const visible = asVisible(row)
  if (!maySee(whatMaySee(person), visible) || !mayDo(person, visible, type) || isOwn(person, visible)) return false
  const prospect = {
    type,
    by: person.id,
    at: row.now.toISOString(),
    facts: await factsFor(app.db, row, type, { actor: person }),
  }
  return obstaclesTo(restoreReview(row.review), prospect as Prospect).length === 0
}

/** These stay possible when nothing waits for them: another reviewer, a newer outcome, a rating before the clarification. */
const possibleForLonger = ['assign', 'recordVetting', 'rate']

test('each desk of the demonstration offers what policy and procedure would accept', async ({ app }) => {
  await seedDemonstration(app)
  const ids = await app.db.select({ id: proposals.id }).from(proposals)
  const rows: ProposalRow[] = []
  for (const { id } of ids) rows.push((await findProposal(app.db, id))!)
  let offered = 0
  for (const person of await everyone(app)) {
    const { groups } = await showDesk(app.as(person))
    for (const act of waitingActs.filter((one) => one !== 'changes')) {
      const listed = groups.find((group) => group.act === act)?.cases.map(({ id }) => id) ?? []
      offered += listed.length
      for (const row of rows) {
        const isListed = listed.includes(row.proposal.id)
        const isAccepted = await accepts(app, person, row, act === 'decide' ? 'decline' : actEvents[act])
        const label = `${person.name}, ${act}: ${row.proposal.title}`
        if (possibleForLonger.includes(act)) expect(isAccepted || !isListed, label).toBe(true)
        else expect(isListed, label).toBe(isAccepted)
      }
    }
  }
  expect(offered).toBeGreaterThan(8)
}, 60_000)
