import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as decisionsPage from '#app/routes/decisions._index.tsx'
import * as releasePage from '#app/routes/decisions.release.tsx'
import * as organizationsPage from '#app/routes/organizations._index.tsx'
import * as organizationPage from '#app/routes/organizations.$id.tsx'
import * as peoplePage from '#app/routes/people._index.tsx'
import * as accountPage from '#app/routes/people.$id._index.tsx'
import * as rolesPage from '#app/routes/people.$id.roles.tsx'
import * as suspendPage from '#app/routes/people.$id.suspension.tsx'
import * as invitePage from '#app/routes/people.new.tsx'
import * as standingPage from '#app/routes/suspensions._index.tsx'
import * as standsPage from '#app/routes/suspensions.$id._index.tsx'
import * as endPage from '#app/routes/suspensions.$id.end.tsx'
import * as startPage from '#app/routes/suspensions.new.tsx'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, aSubmission, revisionOf } from '../../support/builders.ts'
import { decided } from '../../support/grants.ts'
import { officeBrowser } from '../../support/office-browser.ts'

const anAuditor = async (app: TestApp, countries?: string[]) =>
  officeBrowser(app, await aPerson(app, { roles: ['auditor'], countries }))

test('an auditor reads the verdicts that wait, with their letters, and announces none', async ({ app }) => {
  const submission = await aSubmission(app)
  await decided(app, submission)
  const { open, send } = await anAuditor(app)
  const { status, body } = await open(decisionsPage, '/decisions')
  expect([status, body.mayRelease]).toEqual([200, false])
  expect(body.cases).toMatchObject([{ id: submission.id, mayRelease: false, verdict: 'approved' }])
  expect((await open(releasePage, `/decisions/release?case=${submission.id}`)).status).toBe(403)
  const form = { case: [`${submission.id} ${await revisionOf(app, submission.id)}`] }
  expect((await send(releasePage, '/decisions/release', form)).status).toBe(403)
  const elsewhere = await anAuditor(app, ['BZ'])
  expect((await elsewhere.open(decisionsPage, '/decisions')).body.cases).toEqual([])
  const intake = officeBrowser(app, await aPerson(app, { roles: ['intake'] }))
  expect((await intake.open(decisionsPage, '/decisions')).status).toBe(403)
})

test('who announces in one country and audits all of them announces only there', async ({ app }) => {
  const submission = await aSubmission(app)
  await decided(app, submission)
  const limited = await aPerson(app, { roles: ['program'], countries: ['BZ'] })
  const both = { ...limited, officeRoles: [...limited.officeRoles, { role: 'auditor' as const, countries: null }] }
  const { open } = officeBrowser(app, both)
  expect((await open(decisionsPage, '/decisions')).body).toMatchObject({
    mayRelease: true,
    cases: [{ id: submission.id, mayRelease: false }],
  })
  expect((await open(releasePage, `/decisions/release?case=${submission.id}`)).body.cases).toEqual([])
})

test('an auditor reads who has an account and what each organisation asks, and changes no one', async ({ app }) => {
  const { id } = await aPerson(app, { roles: ['program'] })
  const { open, send } = await anAuditor(app)
  expect((await open(peoplePage, '/people')).body).toMatchObject({ mayManage: false })
  expect((await open(accountPage, `/people/${id}`, { id })).body).toMatchObject({ account: { id }, mayManage: false })
  expect((await open(organizationsPage, '/organizations')).body).toMatchObject({ mayManage: false })
  const { author } = await aSubmission(app)
  const refused = [
    await open(invitePage, '/people/new'),
    await open(rolesPage, `/people/${id}/roles`, { id }),
    await open(suspendPage, `/people/${id}/suspension`, { id }),
    await send(suspendPage, `/people/${id}/suspension`, {}, { id }),
    await open(organizationPage, '/organizations/x', { id: author.memberships[0]!.organizationId }),
  ]
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403))
})

test('an auditor reads one suspension of a country of theirs, and neither starts, carries through nor ends it', async ({
  app,
}) => {
  await aSubmission(app)
  const key = randomUUID()
  const program = officeBrowser(app, await aPerson(app, { roles: ['program'] }))
  await program.send(startPage, '/suspensions/new?of=HN', { key, why: 'La situación del país no permite seguir.' })
  const { open, send } = await anAuditor(app)
  expect((await open(standingPage, '/suspensions')).body.suspensions).toMatchObject([{ id: key, mayOpen: true }])
  const { body } = await open(standsPage, `/suspensions/${key}`, { id: key })
  expect(body.page).toMatchObject({ suspension: { id: key }, mayEnd: false })
  const refused = [
    await open(startPage, '/suspensions/new?of=GT'),
    await send(standsPage, `/suspensions/${key}`, {}, { id: key }),
    await open(endPage, `/suspensions/${key}/end`, { id: key }),
    await send(endPage, `/suspensions/${key}/end`, {}, { id: key }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect((await program.open(standsPage, `/suspensions/${key}`, { id: key })).body.page).toMatchObject({
    suspension: { isOpen: true },
    mayEnd: true,
  })
  const elsewhere = await anAuditor(app, ['BZ'])
  expect((await elsewhere.open(standsPage, `/suspensions/${key}`, { id: key })).status).toBe(403)
})
