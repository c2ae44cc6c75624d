import { expect } from 'vitest'
import { mayDo, maySee, whatMaySee } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, completeAnswers, must } from '../../support/builders.ts'
import { anOffice, changesNeed, intoTracks, type Office, walk } from './office.ts'

const withoutForces = (app: TestApp) => anOffice(app, { answers: completeAnswers() })
const visible = async ({ app, id }: Office) => asVisible((await findProposal(app.db, id))!)

test('the vetting coordinator sees a case for which an officer asks for vetting, also once it is handed in again', async ({
  app,
}) => {
  const office = await withoutForces(app)
  await walk(office, ...intoTracks)
  expect((await visible(office)).helpsSecurityForces).toBe(false)
  await walk(office, 'requireVetting')
  expect(must(await showCase(app.as(office.vetting), office.id)).acts.map(({ type }) => type)).toContain(
    'sendToVetting',
  )
  await walk(office, 'requestChanges')
  await changesNeed(office)
  await walk(office, 'resubmit')
  expect((await visible(office)).helpsSecurityForces).toBe(true)
  await walk(office, 'sendToVetting', 'recordVetting')
})

test('a proposal that helps security forces is known as such once it is handed in', async ({ app }) => {
  const office = await anOffice(app)
  expect((await visible(office)).helpsSecurityForces).toBe(false)
  await walk(office, 'submit')
  expect((await visible(office)).helpsSecurityForces).toBe(true)
})

test('whoever may ask for vetting sees the cases for which it is not asked yet', async ({ app }) => {
  const office = await withoutForces(app)
  await walk(office, ...intoTracks)
  for (const role of mayMake.requireVetting) {
    const officer = await aPerson(app, { roles: [role as 'intake'] })
    const proposal = await visible(office)
    expect([role, maySee(whatMaySee(officer), proposal), mayDo(officer, proposal, 'requireVetting')]).toEqual([
      role,
      true,
      true,
    ])
  }
})
