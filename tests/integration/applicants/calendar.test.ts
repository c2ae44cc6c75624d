import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { endFeed, renewFeed, showFeedState } from '#app/calendar/renew-feed.server.ts'
import { showDeadlines, showFeed } from '#app/calendar/show-calendar.server.ts'
import type { RequestContext } from '#app/context.server.ts'
import type { Person } from '#app/people/person.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { loader as feedFile } from '#app/routes/calendar.$feed.tsx'
import { loader as file } from '#app/routes/proposals.$id.deadlines[.]ics.tsx'
import { people } from '#db/schema/index.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSubmission, must } from '../../support/builders.ts'
import { extendDeadline } from '../../support/extend-deadline.ts'
import { sentBack } from '../../support/ways.ts'

const origin = 'https://ventanilla.example'
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const uids = (text: string) => linesOf(text).filter((line) => line.startsWith('UID:'))
const deadlines = async (app: TestApp, person: Person, id: string, language: 'en' | 'es' = 'en') =>
  must(await showDeadlines({ ...app.as(person, language), origin }, id)).text

async function get(
  route: typeof file,
  app: TestApp,
  { person, params, known }: { person: Person | null; params: Record<string, string>; known?: string },
) {
  const context = { ...app, person, language: 'en', origin } as unknown as RequestContext
  const headers: HeadersInit = known ? { 'if-none-match': known } : {}
  try {
    return (await route({ context, request: new Request(`${origin}/x`, { headers }), params })) as Response
  } catch (thrown) {
    return thrown as Response
  }
}

test('a draft’s closing stands in the calendar of its call’s place, in the reader’s language', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app, {
    closesAt: new Date('2027-03-05T23:00:00Z'),
    questionsUntil: new Date('2027-02-20T05:59:00Z'),
    timeZone: 'America/Tegucigalpa',
  })
  const { id } = await aDraft(app, author, call)
  const english = linesOf(await deadlines(app, author, id))
  const spanish = linesOf(await deadlines(app, author, id, 'es'))
  expect(uids(english.join('\r\n'))).toEqual([`UID:draft.${id}@ventanilla`, `UID:questions.${id}@ventanilla`])
  expect(english).toContain('DTSTART;TZID=America/Tegucigalpa:20270305T170000')
  expect(english).toContain('DTSTART;TZID=America/Tegucigalpa:20270219T235900')
  expect(english.find((line) => line.startsWith('SUMMARY:'))).toMatch(/^SUMMARY:Last moment to hand in: /)
  expect(spanish.find((line) => line.startsWith('SUMMARY:'))).toMatch(/^SUMMARY:Último momento para presentar: /)
})

test('a deadline that moves keeps its name and counts up; what was handed in has none', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const draft = await aDraft(app, author, call, {})
  const before = await deadlines(app, author, draft.id)
  await extendDeadline(app, draft.id, '2033-01-31')
  const after = await deadlines(app, author, draft.id)
  expect(uids(after)).toEqual(uids(before))
  expect([before.includes('SEQUENCE:0'), after.includes('SEQUENCE:1')]).toEqual([true, true])
  expect(after).toContain(':20330131T1759')

  const submission = await aSubmission(app, { author, call })
  expect(uids(await deadlines(app, author, submission.id))).toEqual([])
  await sentBack(app, submission, [{ question: 'need', reason: 'Name the source.' }])
  expect(uids(await deadlines(app, author, submission.id))).toEqual([
    `UID:changesRequested.${submission.id}@ventanilla`,
  ])
})

test('nobody but the organisation reads a proposal’s deadlines: others get the bytes of no proposal', async ({
  app,
}) => {
  const author = await anAuthor(app)
  const { id } = await aSubmission(app, { author })
  const nothing = await (await get(file, app, { person: author, params: { id: 'no-id' } })).text()
  const others = [
    await anAuthor(app, 'Blue Morpho Youth Trust'),
    ...(await Promise.all(officeRoleNames.map((role) => aPerson(app, { roles: [role] })))),
  ]
  for (const person of others) {
    const answer = await get(file, app, { person, params: { id } })
    expect([answer.status, await answer.text()]).toEqual([404, nothing])
  }
  const stranger = await get(file, app, { person: null, params: { id } })
  expect(stranger.headers.get('location')).toMatch(/^\/sign-in\?next=/)
  expect((await get(file, app, { person: author, params: { id } })).headers.get('content-type')).toBe(
    'text/calendar; charset=utf-8',
  )
})

test('what the reader has already is not sent again, until it changes', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  const first = await get(file, app, { person: author, params: { id } })
  const etag = first.headers.get('etag')!
  const again = (known: string) => get(file, app, { person: author, params: { id }, known })
  expect([(await again(etag)).status, await (await again(etag)).text()]).toEqual([304, ''])
  expect((await again(`"other", ${etag.replace('W/', '')}`)).status).toBe(304)
  expect((await again('"other"')).status).toBe(200)
  await extendDeadline(app, id, '2033-01-31')
  expect((await again(etag)).status).toBe(200)
})

test('a person’s feed has all their organisations’ deadlines, in their language, without signing in', async ({
  app,
}) => {
  const author = { ...(await anAuthor(app)) }
  await app.db.update(people).set({ language: 'es' }).where(eq(people.id, author.id))
  const call = await aCall(app)
  const drafts = [await aDraft(app, author, call), await aDraft(app, author, call, {})]
  await aDraft(app, await anAuthor(app, 'Blue Morpho Youth Trust'), call)
  const { token } = must(await renewFeed(app.as(author)))
  const { text } = must(await showFeed({ ...app, origin }, token))
  expect(uids(text).sort()).toEqual(drafts.map(({ id }) => `UID:draft.${id}@ventanilla`).sort())
  expect(text).toContain('Último momento')
  const answer = await get(feedFile as typeof file, app, { person: null, params: { feed: `${token}.ics` } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  app.statements.length = 0
  await showFeed({ ...app, origin }, token)
  expect(app.statements).toHaveLength(2)
})

test('a new address ends the old one; switched off, gone or suspended there is none', async ({ app }) => {
  const author = await anAuthor(app)
  const ctx = app.as(author)
  expect(must(await showFeedState(ctx)).madeAt).toBeNull()
  const { token: first } = must(await renewFeed(ctx))
  const { token: second } = must(await renewFeed(ctx))
  const status = async (token: string) =>
    (await get(feedFile as typeof file, app, { person: null, params: { feed: `${token}.ics` } })).status
  expect([await status(first), await status(second), await status('x'.repeat(43)), await status('x')]).toEqual([
    404, 200, 404, 404,
  ])
  expect(must(await showFeedState(ctx)).madeAt).not.toBeNull()
  await app.db.update(people).set({ status: 'suspended' }).where(eq(people.id, author.id))
  expect(await status(second)).toBe(404)
  await app.db.update(people).set({ status: 'active' }).where(eq(people.id, author.id))
  await endFeed(ctx)
  await endFeed(ctx)
  expect(await status(second)).toBe(404)
})

test('the office has no feed', async ({ app }) => {
  const officer = app.as(await aPerson(app, { roles: ['program'] }))
  for (const answer of [await renewFeed(officer), await endFeed(officer), await showFeedState(officer)])
    expect(answer).toMatchObject({ refusal: 'partnersOnly' })
})
