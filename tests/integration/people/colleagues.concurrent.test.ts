import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#app/errors.ts'
import { acceptInvitation } from '#app/people/accept-invitation.server.ts'
import { createAuth } from '#app/people/auth.server.ts'
import { inviteColleague } from '#app/people/invite-colleague.server.ts'
import { openAccount } from '#app/people/open-account.server.ts'
import type { Person } from '#app/people/person.ts'
import { welcomeLink } from '#app/people/welcome-link.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { asTestApp, openCommitting, type TestApp } from '../../support/app.ts'
import { anAuthor, aPerson, must } from '../../support/builders.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>
let apps: TestApp[]

beforeAll(async () => {
  opened = await openCommitting('ventanilla_colleagues', 4)
  apps = opened.contexts.map(asTestApp)
})
afterAll(() => opened.close())

const ten = [...Array(10).keys()]

const aForm = (email = `${randomUUID()}@colleagues.example`) => ({
  key: randomUUID(),
  email,
  name: 'María Funes',
  language: 'es' as const,
  role: 'author' as const,
})

const invite = (each: number, by: Person, form: ReturnType<typeof aForm>) =>
  inviteColleague(apps[each % 4]!.as(by), by.memberships[0]!.organizationId, form)

async function counted(email: string) {
  const [row] = rowsOf<Record<'accounts' | 'memberships' | 'letters', number>>(
    await apps[0]!.db.execute(sql`select count(distinct p.id)::int as accounts, count(distinct m.id)::int as memberships,
      (select count(*)::int from pgboss.job where data -> 'params' ->> 'personId' = min(p.id)) as letters
      from people p left join members m on m.person_id = p.id where p.email = ${email}`),
  )
  return row
}

test('ten invitations to one address at once, from one organisation: one account, one membership', async () => {
  const author = await anAuthor(apps[0]!)
  const { email } = aForm()
  const outcomes = await Promise.all(ten.map((each) => invite(each, author, aForm(email))))
  const invited = outcomes.filter((one) => !isRefusal(one))
  expect(new Set(invited.map((one) => must(one).personId)).size).toBe(1)
  expect(await counted(email)).toEqual({ accounts: 1, memberships: 1, letters: invited.length })
})

test('the same form ten times at once is one invitation and one letter', async () => {
  const author = await anAuthor(apps[0]!)
  const form = aForm()
  const outcomes = await Promise.all(ten.map((each) => invite(each, author, form)))
  expect(new Set(outcomes.map((one) => must(one).personId)).size).toBe(1)
  expect(await counted(form.email)).toEqual({ accounts: 1, memberships: 1, letters: 1 })
})

test('two organisations that invite one address at once share its account', async () => {
  const { email } = aForm()
  const authors = await Promise.all(['Uno', 'Dos'].map((name) => anAuthor(apps[0]!, `Fundación ${name}`)))
  const outcomes = await Promise.all(authors.map((author, each) => invite(each, author, aForm(email))))
  expect(new Set(outcomes.map((one) => must(one).personId)).size).toBe(1)
  expect(await counted(email)).toMatchObject({ accounts: 1, memberships: 2 })
})

test('an administrator and a colleague who name one address at once: one account, and nobody meets a fault', async () => {
  const author = await anAuthor(apps[0]!)
  const admin = await aPerson(apps[0]!, { roles: ['administrator'] })
  for (const _ of ten) {
    const form = aForm()
    const office = { ...form, key: randomUUID(), kind: 'office' as const, roles: ['intake' as const], countries: [] }
    const outcomes = await Promise.all([openAccount(apps[0]!.as(admin), office), invite(1, author, form)])
    const refused = outcomes.filter(isRefusal).map(({ refusal }) => refusal)
    expect([['person.exists'], ['colleague.cannot']]).toContainEqual(refused)
    expect(await counted(form.email)).toMatchObject({ accounts: 1 })
  }
})

test('a link that ten people open at once lets one in', async () => {
  const author = await anAuthor(apps[0]!)
  const form = aForm()
  must(await invite(0, author, form))
  const token = welcomeLink(apps[0]!.config, form.key).split('/').at(-1)!
  const outcomes = await Promise.all(
    ten.map((each) => {
      const app = apps[each % 4]!
      return acceptInvitation({ db: app.db, auth: createAuth(app) }, token, `una contraseña larga ${each}`)
    }),
  )
  const refused = outcomes.flatMap((one) => (isRefusal(one) ? [one.refusal] : []))
  expect(refused).toEqual(Array(9).fill('page.notFound'))
})
