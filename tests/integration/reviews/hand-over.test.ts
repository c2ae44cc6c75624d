import { expect } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import * as casePage from '#app/routes/proposals.$id._index.tsx'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { everything } from './office.ts'

test('a case is handed to a program officer for its countries who is not of its organisation, and to nobody else', async ({
  app,
}) => {
  const { id, author } = await aSubmission(app)
  const organization = author.memberships[0]!.organization
  const by = await aPerson(app, { roles: ['administrator'] })
  const here = await aPerson(app, { roles: ['program'], countries: ['HN', 'SV'] })
  const everywhere = await aPerson(app, { roles: ['program'] })
  const elsewhere = await aPerson(app, { roles: ['program', 'intake'], countries: ['PA'] })
  const own = await aPerson(app, { roles: ['program'], organization })
  const intake = await aPerson(app, { roles: ['intake'] })

  const offered = must(await showPlainAct(app.as(by), id, 'handOver')).options.to!.map(({ value }) => value)
  expect(offered).toEqual(expect.arrayContaining([here.id, everywhere.id]))
  for (const other of [elsewhere, own, intake, author, { id: 'nobody' }]) {
    expect(offered).not.toContain(other.id)
    const outcome = await carryOut(app.as(by), id, 'handOver', { revision: await revisionOf(app, id), to: other.id })
    expect(outcome).toMatchObject({
      refusal: 'review.notNow',
      status: 409,
      params: { because: [{ name: 'newOwnerMaySeeIt' }] },
    })
  }
  must(await carryOut(app.as(by), id, 'handOver', { revision: await revisionOf(app, id), to: here.id }))
  expect((await findProposal(app.db, id))!.review.ownerId).toBe(here.id)
})

/** What the page of the case answers to somebody who takes it. */
const takes = async (app: TestApp, by: Person, id: string) =>
  officeBrowser(app, by).send(casePage, `/proposals/${id}`, {}, { id })

const offered = async (app: TestApp, by: Person, id: string) => must(await showCase(app.as(by), id)).mayTake

test('who may own a case that nobody owns takes it with one click; doubled or late answers 409 with who has it', async ({
  app,
}) => {
  const { id } = await aSubmission(app)
  const first = await aPerson(app, { name: 'Shanelle Usher', roles: ['program'] })
  const second = await aPerson(app, { roles: ['program'] })
  expect([await offered(app, first, id), await offered(app, second, id)]).toEqual([true, true])
  expect(await takes(app, first, id)).toMatchObject({ status: 303, to: `/proposals/${id}?done=taken` })
  expect((await findProposal(app.db, id))!.review.ownerId).toBe(first.id)
  expect([await offered(app, first, id), await offered(app, second, id)]).toEqual([false, false])
  const before = await everything(app.db)
  for (const by of [first, second])
    expect(await takes(app, by, id)).toMatchObject({
      status: 409,
      body: { refusal: { refusal: 'review.takenMeanwhile', params: { owner: 'Shanelle Usher' } } },
    })
  expect(await everything(app.db)).toEqual(before)
})

test('who may not own a case is offered nothing and takes nothing', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  const { organization } = author.memberships[0]!
  const admin = await aPerson(app, { roles: ['administrator'] })
  const intake = await aPerson(app, { roles: ['intake'] })
  const elsewhere = await aPerson(app, { roles: ['program'], countries: ['PA'] })
  const own = await aPerson(app, { roles: ['program'], organization })
  for (const by of [admin, intake]) expect(await offered(app, by, id)).toBe(false)
  const answers: [Person, number][] = [
    [admin, 409],
    [intake, 403],
    [author, 403],
    [own, 403],
    [elsewhere, 404],
  ]
  for (const [by, status] of answers) expect([by.name, (await takes(app, by, id)).status]).toEqual([by.name, status])
  expect((await findProposal(app.db, id))!.review.ownerId).toBeNull()
})
