import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { mailColleague } from '#app/jobs/mail-colleague.server.ts'
import { acceptInvitation } from '#app/people/accept-invitation.server.ts'
import { createAuth } from '#app/people/auth.server.ts'
import type { ColleagueForm } from '#app/people/colleague-schema.server.ts'
import { inviteColleague, mostOfOrganization, mostToAddress } from '#app/people/invite-colleague.server.ts'
import type { Person } from '#app/people/person.ts'
import { showColleagues } from '#app/people/show-colleagues.server.ts'
import { linkTokenHash, welcomeLink } from '#app/people/welcome-link.server.ts'
import * as page from '#app/routes/organizations.$id_.people.tsx'
import { saveSignatures } from '#db/queries/accounts.ts'
import { findWelcome, savePassword, saveStatus } from '#db/queries/people.ts'
import { members } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { anAuthor, aPerson, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'

const organizationOf = (person: Person) => person.memberships[0]!.organizationId

const wish = (more: Partial<ColleagueForm> = {}): ColleagueForm => ({
  key: randomUUID(),
  email: `${randomUUID()}@colleagues.example`,
  name: 'María Funes',
  language: 'es',
  role: 'author',
  ...more,
})

const invite = (app: TestApp, by: Person, form: ColleagueForm) => inviteColleague(app.as(by), organizationOf(by), form)

const rolesOf = async (app: TestApp, organizationId: string) =>
  Object.fromEntries(
    (await app.db.select().from(members).where(eq(members.organizationId, organizationId))).map((one) => [
      one.personId,
      one.role,
    ]),
  )

test('a colleague gets a link by mail, sets a password with it and belongs to the organisation', async ({ app }) => {
  const author = await anAuthor(app)
  const form = wish({ role: 'certifier' })
  const { personId } = must(await invite(app, author, form))
  const { people } = must(await showColleagues(app.as(author), organizationOf(author)))
  const maria = people.find(({ id }) => id === personId)!
  expect(maria).toMatchObject({ name: 'María Funes', email: form.email, role: 'certifier', hasPassword: false })
  expect(maria.linkUntil).not.toBeNull()
  const token = welcomeLink(app.config, form.key).split('/').at(-1)!
  const accepted = must(await acceptInvitation({ db: app.db, auth: createAuth(app) }, token, 'una contraseña larga 1'))
  expect(accepted.ofOffice).toBe(false)
  expect((await showColleagues(app.as(author), organizationOf(author))) as object).toMatchObject({
    people: expect.arrayContaining([expect.objectContaining({ id: personId, hasPassword: true })]),
  })
})

test('the link ends after seven days, and the same address gets another one', async ({ app }) => {
  const author = await anAuthor(app)
  const form = wish()
  const { personId } = must(await invite(app, author, form))
  await app.setMoment(new Date(Date.now() + 7 * 86_400_000 + 60_000))
  expect(await findWelcome(app.db, linkTokenHash(app.config, form.key))).toBeUndefined()
  const again = wish({ email: form.email, role: 'certifier' })
  expect(await invite(app, author, again)).toEqual({ personId })
  expect((await findWelcome(app.db, linkTokenHash(app.config, again.key)))?.id).toBe(personId)
  expect((await rolesOf(app, organizationOf(author)))[personId]).toBe('author')
})

test('the same form twice is one invitation; its key with another address is refused', async ({ app }) => {
  const author = await anAuthor(app)
  const form = wish()
  expect(await invite(app, author, form)).toEqual(must(await invite(app, author, form)))
  expect(await invite(app, author, { ...form, email: 'other@colleagues.example' })).toMatchObject({
    refusal: 'keyReused',
    status: 422,
  })
})

test('who has an account is added with it, and keeps their name and password', async ({ app }) => {
  const author = await anAuthor(app)
  const other = await anAuthor(app, 'Fundación Otra Orilla')
  await savePassword(app.db, other.id, 'a hash')
  const { personId } = must(await invite(app, author, wish({ email: other.email, name: 'Somebody' })))
  const { people } = must(await showColleagues(app.as(author), organizationOf(author)))
  expect([personId, people.find(({ id }) => id === other.id)]).toMatchObject([
    other.id,
    { name: other.name, hasPassword: true, linkUntil: null },
  ])
  expect((await rolesOf(app, organizationOf(other)))[other.id]).toBe('author')
})

test('nobody gets another role by an invitation, least of all who sends it', async ({ app }) => {
  const author = await anAuthor(app)
  await savePassword(app.db, author.id, 'a hash')
  expect(await invite(app, author, wish({ email: author.email, role: 'certifier' }))).toMatchObject({
    refusal: 'colleague.isHere',
    status: 409,
  })
  expect((await rolesOf(app, organizationOf(author)))[author.id]).toBe('author')
})

test('where two people sign, only who signs invites somebody to sign', async ({ app }) => {
  const author = await anAuthor(app)
  const signer = await aPerson(app, { organization: author.memberships[0]!.organization, role: 'certifier' })
  await saveSignatures(app.db, organizationOf(author), true)
  expect(await invite(app, author, wish({ role: 'certifier' }))).toMatchObject({
    refusal: 'notAllowed',
    params: { roles: ['certifier'] },
  })
  must(await invite(app, author, wish({ role: 'author' })))
  must(await invite(app, signer, wish({ role: 'certifier' })))
  const roles = async (person: Person) => must(await showColleagues(app.as(person), organizationOf(author))).roles
  expect([await roles(author), await roles(signer)]).toEqual([['author'], ['author', 'certifier']])
})

test('nobody of the office and nobody suspended becomes a colleague, in the same words', async ({ app }) => {
  const author = await anAuthor(app)
  const officer = await aPerson(app, { roles: ['intake'] })
  const gone = await anAuthor(app, 'Fundación Otra Orilla')
  await saveStatus(app.db, gone.id, 'suspended')
  for (const { email } of [officer, gone]) {
    expect(await invite(app, author, wish({ email }))).toMatchObject({
      refusal: 'colleague.cannot',
      status: 409,
      params: {},
    })
  }
})

test('a day has so many invitations, of an organisation and to an address', async ({ app }) => {
  const author = await anAuthor(app)
  const form = wish()
  for (let sent = 0; sent < mostToAddress; sent++) must(await invite(app, author, { ...form, key: randomUUID() }))
  expect(await invite(app, author, { ...form, key: randomUUID() })).toMatchObject({
    refusal: 'colleague.tooMany',
    status: 429,
  })
  const elsewhere = await anAuthor(app, 'Fundación Otra Orilla')
  expect(await invite(app, elsewhere, { ...form, key: randomUUID() })).toMatchObject({ refusal: 'colleague.tooMany' })
  for (let sent = mostToAddress; sent < mostOfOrganization; sent++) must(await invite(app, author, wish()))
  expect(await invite(app, author, wish())).toMatchObject({ refusal: 'colleague.tooMany' })
  await app.setMoment(new Date(Date.now() + 86_400_000 + 60_000))
  must(await invite(app, author, wish()))
})

test('only the organisation’s own people see each other and invite', async ({ app }) => {
  const author = await anAuthor(app)
  const id = organizationOf(author)
  const officer = await aPerson(app, { roles: ['administrator', 'program'] })
  for (const person of [await anAuthor(app, 'Fundación Otra Orilla'), officer]) {
    const { open, send } = officeBrowser(app, person)
    expect((await open(page, `/organizations/${id}/people`, { id })).status).toBe(404)
    expect((await send(page, `/organizations/${id}/people`, wish(), { id })).status).toBe(404)
  }
})

test('the page takes two statements, says what is wrong at its field and where the mail went', async ({ app }) => {
  const author = await anAuthor(app)
  const id = organizationOf(author)
  const { open, send } = officeBrowser(app, author)
  const here = `/organizations/${id}/people`
  app.statements.length = 0
  expect((await open(page, here, { id })).status).toBe(200)
  expect(app.statements.length).toBeLessThanOrEqual(2)
  const wrong = await send(
    page,
    here,
    { ...wish(), email: 'no mail', name: ' ', role: 'administrator', language: 'fr' },
    { id },
  )
  expect([wrong.status, Object.keys(wrong.body.errors!).sort()]).toEqual([422, ['email', 'language', 'name', 'role']])
  const form = wish()
  const sent = await send(page, here, form, { id })
  expect(sent.status).toBe(303)
  expect((await open(page, sent.to!, { id })).body.sent).toBe(form.email)
  const refused = await send(
    page,
    here,
    { ...wish(), email: (await aPerson(app, { roles: ['intake'] })).email },
    { id },
  )
  expect(refused).toMatchObject({ status: 409, body: { refusal: { refusal: 'colleague.cannot' } } })
})

test('the mail says who invites, with a link that works once, and nothing that a name could smuggle in', async ({
  app,
}) => {
  const author = await aPerson(app, {
    name: 'Eve\r\nBcc: all@example.org http://evil.example',
    organization: 'Mancomunidad Valle de la Guara',
  })
  const form = wish({ email: 'maria@colleagues.example' })
  const { personId } = must(await invite(app, author, form))
  const about = { personId, organizationId: organizationOf(author), byId: author.id }
  await mailColleague(app, { id: 'invited', params: { ...about, linkId: form.key } })
  await mailColleague(app, { id: 'added', params: about })
  const folder = join(app.config.dataDir, 'mail')
  const letter = readFileSync(join(folder, `invited.${personId}.eml`), 'utf8')
  expect(letter).toMatch(/^To: maria@colleagues\.example/m)
  expect(letter).not.toMatch(/^Bcc:/m)
  expect(letter).not.toContain('http://evil.example')
  const words = letter.replaceAll(/=\r?\n/g, '')
  expect(words).toContain(welcomeLink(app.config, form.key).split('/').at(-1)!.slice(0, 20))
  expect(readFileSync(join(folder, `added.${personId}.eml`), 'utf8')).not.toContain('/welcome/')

  await mailColleague(app, { id: 'late', params: { ...about, linkId: randomUUID() } })
  expect(readdirSync(folder)).not.toContain(`late.${personId}.eml`)
})
