import { expect } from 'vitest'
import { showReviewers } from '#app/reviews/show-reviewers.server.ts'
import * as organizations from '#app/routes/organizations._index.tsx'
import * as organization from '#app/routes/organizations.$id.tsx'
import * as languages from '#app/routes/people.$id.languages.tsx'
import { findAccount, findSignatures } from '#db/queries/accounts.ts'
import { test } from '../../support/app.ts'
import { aPerson, aSubmission, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'
import { admitted } from '../../support/ways.ts'

test('who does not read the language of a proposal is no candidate for its assessment', async ({ app }) => {
  const submission = await aSubmission(app)
  await admitted(app, submission)
  const admin = await aPerson(app, { roles: ['administrator'] })
  const reviewer = await aPerson(app, { roles: ['reviewer'] })
  const choose = (reads: string[], by = admin) =>
    officeBrowser(app, by).send(languages, `/people/${reviewer.id}/languages`, { reads }, { id: reviewer.id })
  const program = await aPerson(app, { roles: ['program'] })
  const because = async () =>
    must(await showReviewers(app.as(program), submission.id)).candidates.find(({ id }) => id === reviewer.id)?.because
  expect(await because()).toBeNull()
  expect((await choose(['en'])).to).toBe(`/people/${reviewer.id}`)
  expect(await because()).toBe('doesNotRead')
  expect((await choose([])).status).toBe(422)
  expect((await choose(['es'], program)).status).toBe(403)
  expect((await findAccount(app.db, reviewer.id))!.reads).toEqual(['en'])
})

test('an administrator, or who signs for it, says whether two people sign; nobody else', async ({ app }) => {
  const certifier = await aPerson(app, { organization: 'Guara', role: 'certifier' })
  const author = await aPerson(app, { organization: 'Guara', role: 'author' })
  const elsewhere = await aPerson(app, { organization: 'Otra', role: 'certifier' })
  const admin = await aPerson(app, { roles: ['administrator'] })
  const { organizationId: id } = certifier.memberships[0]!
  const choose = async (by: typeof admin, two: string) =>
    (await officeBrowser(app, by).send(organization, `/organizations/${id}`, { two }, { id })).status
  const asks = async () => (await findSignatures(app.db, id))!.asksTwoPeople
  expect([await choose(author, 'yes'), await choose(elsewhere, 'yes'), await asks()]).toEqual([403, 403, false])
  expect([await choose(certifier, 'yes'), await asks()]).toEqual([303, true])
  expect([await choose(admin, 'no'), await asks()]).toEqual([303, false])
  expect((await officeBrowser(app, certifier).open(organizations, '/organizations')).status).toBe(403)
  expect((await officeBrowser(app, admin).open(organizations, '/organizations')).body.organizations).toHaveLength(2)
})
