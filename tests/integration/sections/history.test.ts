import { expect } from 'vitest'
import { type RestorePage, restoreSection, showRestore } from '#app/proposals/restore-section.server.ts'
import { type HistoryPage, showHistory } from '#app/proposals/show-history.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import * as historyPage from '#app/routes/proposals.$id.sections.$section_.history.tsx'
import * as restorePage from '#app/routes/proposals.$id.sections.$section_.restoration.tsx'
import { listSections } from '#db/queries/drafts.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, aSavedSection, aSubmission, must } from '../../support/builders.ts'
import { officeBrowser } from '../../support/office-browser.ts'

const each = { each: true }
const together = { each: false }

/** Karla writes three times within a few minutes, Óscar once, Karla once more much later. */
async function written(app: TestApp) {
  const karla = await anAuthor(app)
  const oscar = await aPerson(app, { name: 'Óscar Pineda', organization: 'Mancomunidad Valle de la Guara' })
  const call = await aCall(app, { closesAt: new Date('2031-01-01T00:00:00Z') })
  const { id } = await aDraft(app, karla, call, {})
  const saves = [
    [karla, '10:01', 'One'],
    [karla, '10:02', 'One two'],
    [karla, '10:03', 'One two three'],
    [oscar, '10:04', 'One three'],
    [karla, '12:00', 'Four'],
  ] as const
  for (const [seen, [person, clock, problem]] of saves.entries()) {
    await app.setMoment(`2030-03-01T${clock}:00Z`)
    await aSavedSection(app, person, id, 'need', { problem }, seen)
  }
  return { id, karla, oscar, call }
}

const problemIn = async (app: TestApp, id: string) =>
  (await listSections(app.db, id)).find(({ section }) => section === 'need')?.answers.problem

test('what one person saved within a while is one entry with its last text; each save can be seen too', async ({
  app,
}) => {
  const { id, karla } = await written(app)
  const listed = must(await showHistory(app.as(karla), id, 'need', together))
  expect(
    listed.entries.map(({ revision, first, saves, savedByName, byMe }) => [revision, first, saves, savedByName, byMe]),
  ).toEqual([
    [5, 5, 1, 'Karla Mejía', true],
    [4, 4, 1, 'Óscar Pineda', false],
    [3, 1, 3, 'Karla Mejía', true],
  ])
  expect(listed).toMatchObject({ current: 5, mayRestore: true, hasMore: false, compared: null })
  const all = must(await showHistory(app.as(karla), id, 'need', each))
  expect(all.entries.map(({ revision, saves }) => [revision, saves])).toEqual([5, 4, 3, 2, 1].map((one) => [one, 1]))
  const earlier = must(await showHistory(app.as(karla), id, 'need', { each: true, before: 3 }))
  expect(earlier.entries.map(({ revision }) => revision)).toEqual([2, 1])
})

test('a person who comes back after another is another entry, and so is another half hour', async ({ app }) => {
  const { id, karla, oscar } = await written(app)
  await app.setMoment('2030-03-01T12:01:00Z')
  await aSavedSection(app, oscar, id, 'need', { problem: 'Five' }, 5)
  await aSavedSection(app, karla, id, 'need', { problem: 'Six' }, 6)
  await app.setMoment('2030-03-01T12:30:00Z')
  await aSavedSection(app, karla, id, 'need', { problem: 'Seven' }, 7)
  const { entries } = must(await showHistory(app.as(karla), id, 'need', together))
  expect(entries.map(({ revision, saves }) => [revision, saves])).toEqual([
    [8, 1],
    [7, 1],
    [6, 1],
    [5, 1],
    [4, 1],
    [3, 3],
  ])
})

test('of hundreds of saves the newest fifty are shown, and the way to the others', async ({ app }) => {
  const { id, karla } = await written(app)
  for (let seen = 5; seen < 65; seen++) await aSavedSection(app, karla, id, 'need', { problem: `No. ${seen}` }, seen)
  app.statements.length = 0
  const page = must(await showHistory(app.as(karla), id, 'need', { each: true, one: 1, other: 60 }))
  expect(app.statements.length).toBeLessThanOrEqual(4)
  expect([page.entries.length, page.hasMore, page.entries.at(-1)!.revision]).toEqual([50, true, 16])
})

test('any two texts are compared, the older one first; what there is none of is not found', async ({ app }) => {
  const { id, karla } = await written(app)
  const texts = async (one: number, other: number) => {
    const page = await showHistory(app.as(karla), id, 'need', { each: false, one, other })
    return 'refusal' in page ? page.refusal : page.compared?.map(({ answers }) => answers.problem)
  }
  expect(await texts(4, 2)).toEqual(['One two', 'One three'])
  expect(await texts(0, 1)).toEqual([undefined, 'One'])
  expect(await texts(3, 3)).toEqual(['One two three', 'One two three'])
  for (const [one, other] of [
    [1, 6],
    [7, 9],
  ])
    expect(await texts(one!, other!)).toBe('section.noRevision')
})

test('an earlier text is restored as a new revision, by whoever of the organisation; sent twice it is one', async ({
  app,
}) => {
  const { id, oscar } = await written(app)
  const page = must(await showRestore(app.as(oscar), id, 'need', 2))
  expect(page).toMatchObject({
    seen: 5,
    now: { problem: 'Four' },
    restored: { problem: 'One two' },
    inPart: false,
    lock: null,
  })
  const restore = { revision: 2, seen: page.seen }
  expect(await restoreSection(app.as(oscar), id, 'need', restore)).toEqual({ revision: 6 })
  expect(await restoreSection(app.as(oscar), id, 'need', restore)).toEqual({ revision: 6 })
  expect(await problemIn(app, id)).toBe('One two')
  const { entries } = must(await showHistory(app.as(oscar), id, 'need', each))
  expect(entries[0]).toMatchObject({ revision: 6, savedByName: 'Óscar Pineda' })
})

test('a restore is refused where somebody saved meanwhile, says who, and changes nothing', async ({ app }) => {
  const { id, karla, oscar } = await written(app)
  await aSavedSection(app, oscar, id, 'need', { problem: 'Five' }, 5)
  const refused = await restoreSection(app.as(karla), id, 'need', { revision: 1, seen: 5 })
  expect(refused).toMatchObject({
    refusal: 'section.changedMeanwhile',
    status: 409,
    params: { changedBy: 'Óscar Pineda' },
  })
  expect(await problemIn(app, id)).toBe('Five')
})

test('its rows keep their keys when a text is restored', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(
    app,
    author,
    await aCall(app, { sections: ['project', 'carsi', 'places', 'need', 'logic', 'budget'] }),
    {},
  )
  await aSavedSection(app, author, id, 'logic', {
    'objectives[0].statement': 'A',
    'objectives[0].outcomes[0].statement': 'B',
  })
  const logic = async () => (await listSections(app.db, id)).find(({ section }) => section === 'logic')!.answers
  const before = await logic()
  await aSavedSection(app, author, id, 'logic', {}, 1)
  must(await restoreSection(app.as(author), id, 'logic', { revision: 1, seen: 2 }))
  expect(await logic()).toEqual(before)
})

test('of a proposal sent back only what was named goes back to an earlier text', async ({ app }) => {
  const { id, author, revision } = await aSubmission(app)
  const officer = await aPerson(app, { roles: ['intake'] })
  const questions = [{ question: 'need.problem' as const, reason: 'Say more.' }]
  must(await requestChanges(app.as(officer), id, { revision, questions }))
  const saved = async () => (await listSections(app.db, id)).find(({ section }) => section === 'need')!.answers
  const handedIn = await saved()
  await aSavedSection(app, author, id, 'need', { ...handedIn, problem: 'More.' }, 1)
  must(await restoreSection(app.as(author), id, 'need', { revision: 1, seen: 2 }))
  expect(await saved()).toEqual(handedIn)
  for (const section of ['project', 'budget']) {
    expect(must(await showRestore(app.as(author), id, section, 1)).lock).toMatchObject({ refusal: 'section.locked' })
    expect(await restoreSection(app.as(author), id, section, { revision: 1, seen: 1 })).toMatchObject({
      refusal: 'section.locked',
      status: 409,
    })
  }
})

test('what was handed in, or not in time, is read and not restored', async ({ app }) => {
  const { id, author } = await aSubmission(app)
  expect(must(await showHistory(app.as(author), id, 'need', together)).mayRestore).toBe(false)
  expect(await restoreSection(app.as(author), id, 'need', { revision: 1, seen: 1 })).toMatchObject({
    refusal: 'proposal.notADraft',
  })
  const late = await written(app)
  await app.setMoment('2031-01-01T00:00:00Z')
  expect(await restoreSection(app.as(late.karla), late.id, 'need', { revision: 1, seen: 5 })).toMatchObject({
    refusal: 'call.closed',
  })
})

test('nobody but the organisation’s own people finds the history, whoever else they are', async ({ app }) => {
  const { id: sent } = await aSubmission(app)
  const draft = await written(app)
  const stranger = await anAuthor(app, 'Fundación Otra Orilla')
  const officer = await aPerson(app, { roles: ['intake', 'program', 'auditor', 'administrator'] })
  for (const person of [stranger, officer]) {
    for (const id of [draft.id, sent]) {
      const { open, send } = officeBrowser(app, person)
      const params = { id, section: 'need' }
      const here = `/proposals/${id}/sections/need`
      expect((await open(historyPage, `${here}/history?one=0&other=1`, params)).status).toBe(404)
      expect((await open(restorePage, `${here}/restoration?revision=1`, params)).status).toBe(404)
      expect((await send(restorePage, `${here}/restoration?revision=1`, { seen: '5' }, params)).status).toBe(404)
    }
  }
})

test('the pages answer what their addresses say, right or wrong', async ({ app }) => {
  const { id, karla } = await written(app)
  const { open, send } = officeBrowser(app, karla)
  const params = { id, section: 'need' }
  const here = `/proposals/${id}/sections/need`
  const shown = await open(historyPage, `${here}/history?one=x&other=2&before=-1`, params)
  expect([shown.status, (shown.body.page as HistoryPage).compared]).toEqual([200, null])
  for (const section of ['nothing', 'logic', '__proto__']) {
    expect((await open(historyPage, `/x`, { id, section })).status).toBe(404)
  }
  for (const revision of ['', '0', '99', 'x', '1e3', '99999999999']) {
    expect((await open(restorePage, `${here}/restoration?revision=${revision}`, params)).status).toBe(404)
    expect((await send(restorePage, `${here}/restoration?revision=${revision}`, { seen: '5' }, params)).status).toBe(
      404,
    )
  }
  for (const seen of ['', '-1', 'x', '1.5', '1e99']) {
    expect((await send(restorePage, `${here}/restoration?revision=1`, { seen }, params)).status).toBe(422)
  }
  expect((await send(restorePage, `${here}/restoration?revision=1`, { seen: '4' }, params)).status).toBe(409)
  app.statements.length = 0
  const restoring = await open(restorePage, `${here}/restoration?revision=1`, params)
  expect(app.statements.length).toBeLessThanOrEqual(3)
  const { seen } = restoring.body as unknown as RestorePage
  const sent = await send(restorePage, `${here}/restoration?revision=1`, { seen: String(seen) }, params)
  expect([sent.status, sent.to]).toEqual([303, `${here}?saved`])
})
