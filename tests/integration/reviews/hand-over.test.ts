import { expect } from 'vitest'
import { carryOut } from '#app/reviews/carry-out.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { test } from '../../support/app.ts'
import { aPerson, aSubmission, must, revisionOf } from '../../support/builders.ts'

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
