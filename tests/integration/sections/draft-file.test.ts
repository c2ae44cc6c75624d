import type { AppLoadContext } from '@remix-run/node'
import { expect } from 'vitest'
import { createAuth } from '#app/people/auth.server.ts'
import type { Person } from '#app/people/person.ts'
import { type DraftFile, draftKind, mostDraftBytes } from '#app/proposals/draft-file.ts'
import { sectionKeys } from '#app/proposals/sections.ts'
import { type ComparedFile, compareDraftFile, draftFile } from '#app/proposals/show-draft-file.server.ts'
import { takeDraftFile } from '#app/proposals/take-draft-file.server.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import * as page from '#app/routes/proposals.$id.draft-file.tsx'
import * as choice from '#app/routes/proposals.$id.draft-file_.sections.tsx'
import * as download from '#app/routes/proposals.$id.draft[.]json.ts'
import { listSections } from '#db/queries/drafts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import {
  aCall,
  aDraft,
  anAuthor,
  aPerson,
  aSavedSection,
  aSubmission,
  completeAnswers,
  must,
} from '../../support/builders.ts'
import { wholeAnswers } from '../../support/whole-answers.ts'

const saved = async (app: TestApp, id: string) =>
  Object.fromEntries((await listSections(app.db, id)).map(({ section, answers }) => [section, answers]))

const compared = async (app: TestApp, person: Person, id: string, file: object) => {
  const outcome = must(await compareDraftFile(app.as(person), id, JSON.stringify(file)))
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome
}

const chosenOf = ({ changed }: ComparedFile) => changed.map(({ section, seen }) => ({ section, seen }))

const take = (app: TestApp, person: Person, id: string, file: object, chosen: ReturnType<typeof chosenOf>) =>
  takeDraftFile(app.as(person), id, JSON.stringify(file), chosen)

const fileOf = async (app: TestApp, person: Person, id: string) => must(await draftFile(app.as(person), id)).file

/** A browser that sends forms with a file. */
function routes(app: TestApp, person: Person) {
  const args = (id: string, init?: RequestInit) => {
    const rest = {
      requestId: 'r',
      nonce: 'n',
      clientAddress: '192.0.2.1',
      origin: 'http://localhost:3000',
      language: 'en' as const,
    }
    const context: AppLoadContext = { ...app, auth: createAuth(app), person, ...rest }
    return { request: new Request(`http://localhost:3000/proposals/${id}`, init), context, params: { id } }
  }
  const answer = async (answering: Promise<unknown>) => (await answering.catch((thrown: unknown) => thrown)) as Response
  const form = (fields: [string, string | Blob][]) => {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    return { method: 'POST', body }
  }
  return {
    download: (id: string) => answer(download.loader(args(id))),
    open: (id: string) => answer(page.loader(args(id))),
    bring: (id: string, content: BlobPart) =>
      answer(page.action(args(id, form([['file', new File([content], 'x.json')]])))),
    choose: (id: string, fields: [string, string][]) => answer(choice.action(args(id, form(fields)))),
  }
}

test('a draft goes to a file and comes back to another one whole, its rows with their keys', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })
  const first = await aDraft(app, author, call, wholeAnswers())
  const other = await aDraft(app, author, call, {})
  const file = await fileOf(app, author, first.id)
  const plan = await compared(app, author, other.id, file)
  expect(plan).toMatchObject({ same: [], locked: [], notAsked: [] })
  expect(plan.changed.every(({ left }) => left === 0)).toBe(true)
  expect(await take(app, author, other.id, plan.file, chosenOf(plan))).toEqual({ taken: plan.changed.length })
  const { attachments: _, ...typed } = await saved(app, first.id)
  expect(await saved(app, other.id)).toEqual(typed)
  expect((await findProposal(app.db, other.id))!.proposal.title).toBe(
    (await findProposal(app.db, first.id))!.proposal.title,
  )
})

test('the file names no person of the system and holds no file, and is sent to be kept', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  const answer = await routes(app, author).download(id)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="T-[\w-]+\.draft\.json"$/)
  const text = await answer.text()
  expect(Object.keys(JSON.parse(text))).toEqual(['kind', 'version', 'call', 'madeAt', 'sections'])
  for (const secret of [author.id, author.name, author.email, author.memberships[0]!.organizationId, id])
    expect(text).not.toContain(secret)
})

test('only the chosen sections are saved; the same form once more changes nothing', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const file = await fileOf(app, author, (await aDraft(app, author, call)).id)
  const { id } = await aDraft(app, author, call, { need: { problem: 'Mine' }, security: { helps: 'no' } })
  const plan = await compared(app, author, id, file)
  expect(plan.same).toEqual(['security'])
  const chosen = chosenOf(plan).filter(({ section }) => section === 'need')
  for (const taken of [1, 0]) expect(await take(app, author, id, plan.file, chosen)).toEqual({ taken })
  const rows = await listSections(app.db, id)
  expect(rows.map(({ section, revision }) => [section, revision])).toEqual([
    ['need', 2],
    ['security', 1],
  ])
  expect((await saved(app, id)).need).toEqual(completeAnswers().need)
})

test('where one section was saved meanwhile none is, and the page compares anew', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app)
  const file = await fileOf(app, author, (await aDraft(app, author, call)).id)
  const { id } = await aDraft(app, author, call, { need: { problem: 'Mine' } })
  const plan = await compared(app, author, id, file)
  await aSavedSection(app, author, id, 'need', { problem: 'Newer' }, 1)
  const before = await saved(app, id)
  expect(await take(app, author, id, plan.file, chosenOf(plan))).toMatchObject({
    refusal: 'section.changedMeanwhile',
    status: 409,
  })
  expect(await saved(app, id)).toEqual(before)
  const fields = chosenOf(plan).flatMap(({ section, seen }): [string, string][] => [
    ['sections', section],
    [`seen.${section}`, String(seen)],
  ])
  const answer = await routes(app, author).choose(id, [['file', JSON.stringify(plan.file)], ...fields])
  expect(answer.status).toBe(409)
  const { compared: again } = (await answer.json()) as { compared: ComparedFile }
  expect(again.changed.find(({ section }) => section === 'need')).toMatchObject({
    seen: 2,
    before: { problem: 'Newer' },
  })
})

test('of a file of another call what fits is taken, and the rest is counted', async ({ app }) => {
  const author = await anAuthor(app)
  const whole = await aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })
  const file = await fileOf(app, author, (await aDraft(app, author, whole, wholeAnswers())).id)
  const call = await aCall(app, { countries: ['GT'] })
  const { id } = await aDraft(app, author, call, {})
  const plan = await compared(app, author, id, file)
  expect(plan.notAsked).toEqual(expect.arrayContaining(['eligibility', 'people', 'logic']))
  const places = plan.changed.find(({ section }) => section === 'places')!
  expect(places.left).toBeGreaterThan(0)
  expect(places.after.countries ?? []).not.toContain('HN')
  must(await take(app, author, id, plan.file, chosenOf(plan)))
  expect(Object.keys(await saved(app, id)).sort()).toEqual(plan.changed.map(({ section }) => section).sort())
})

test('whether forces are helped is answered once, also by a file that says so in two sections', async ({ app }) => {
  const author = await anAuthor(app)
  const call = await aCall(app, { sections: [...sectionKeys], form: { wholeForm: true } })
  const { id } = await aDraft(app, author, call, { eligibility: { helps: 'no' } })
  const file: DraftFile = {
    kind: draftKind,
    version: 1,
    call: call.number,
    madeAt: '2030-01-01T00:00:00.000Z',
    sections: { eligibility: { helps: 'yes' }, security: { helps: 'no', 'units[0].unitName': 'Unit' } },
  }
  const plan = await compared(app, author, id, file)
  expect(await take(app, author, id, plan.file, chosenOf(plan))).toEqual({ taken: 2 })
  expect(await saved(app, id)).toMatchObject({
    eligibility: { helps: 'yes' },
    security: { helps: 'yes', 'units[0].unitName': 'Unit' },
  })
})

test('of a proposal sent back only what was named is taken', async ({ app }) => {
  const { id, author, revision, call } = await aSubmission(app)
  const officer = await aPerson(app, { roles: ['intake'] })
  const questions = [{ question: 'need.problem' as const, reason: 'Say more.' }]
  must(await requestChanges(app.as(officer), id, { revision, questions }))
  const file = await fileOf(app, author, id)
  const need = { ...file.sections.need, problem: 'More.', whyNow: 'Other.' }
  const other = { ...file, sections: { need, project: { abstract: 'Other.' } }, call: call.number }
  const plan = await compared(app, author, id, other)
  expect(plan.locked).toEqual(['project'])
  const outcome = await take(app, author, id, plan.file, [{ section: 'need', seen: 1 }])
  expect(outcome).toEqual({ taken: 1 })
  expect((await saved(app, id)).need).toEqual({ ...file.sections.need, problem: 'More.' })
  expect(await take(app, author, id, other, [{ section: 'project', seen: 1 }])).toMatchObject({
    refusal: 'section.locked',
  })
})

test('nothing is brought into what was handed in, nor too late; it can still be kept', async ({ app }) => {
  const { id, author, call } = await aSubmission(app)
  const file = await fileOf(app, author, id)
  const browser = routes(app, author)
  expect((await browser.bring(id, JSON.stringify(file))).status).toBe(409)
  expect(await take(app, author, id, file, [{ section: 'need', seen: 1 }])).toMatchObject({
    status: expect.any(Number),
  })
  const draft = await aDraft(app, author, call, {})
  await app.setMoment(call.closesAt)
  expect(await take(app, author, draft.id, file, [{ section: 'need', seen: 0 }])).toMatchObject({
    refusal: 'call.closed',
  })
  expect((await browser.download(draft.id)).status).toBe(200)
})

test('nobody of another organisation or of the office keeps a draft or brings one', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  const file = JSON.stringify(await fileOf(app, author, id))
  const officer = await aPerson(app, { roles: ['intake', 'program', 'auditor', 'administrator'] })
  for (const person of [await anAuthor(app, 'Fundación Otra Orilla'), officer]) {
    const browser = routes(app, person)
    const answers = [
      browser.download(id),
      browser.open(id),
      browser.bring(id, file),
      browser.choose(id, [
        ['file', file],
        ['sections', 'need'],
        ['seen.need', '1'],
      ]),
    ]
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404, 404])
  }
})

test('what is no draft, too large or nothing is refused at its field, in words', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  const { bring, choose } = routes(app, author)
  const hostile: [BlobPart, string][] = [
    ['', 'empty'],
    ['%PDF-1.7', 'notADraft'],
    [new Uint8Array([0xff, 0xfe, 0x00]), 'notADraft'],
    ['[', 'notADraft'],
    [' '.repeat(mostDraftBytes + 1), 'tooLarge'],
    [JSON.stringify({ kind: draftKind, version: 9 }), 'otherVersion'],
  ]
  for (const [content, problem] of hostile) {
    const answer = await bring(id, content)
    expect([answer.status, (await answer.json()).errors]).toEqual([422, { file: [`drafts:file.problems.${problem}`] }])
  }
  const file = JSON.stringify(await fileOf(app, author, id))
  expect((await choose(id, [['sections', 'need']])).status).toBe(422)
  expect(
    (
      await choose(id, [
        ['file', '{}'],
        ['sections', 'need'],
      ])
    ).status,
  ).toBe(422)
  expect(
    (
      await choose(id, [
        ['file', file],
        ['sections', 'nothing'],
      ])
    ).status,
  ).toBe(422)
  expect(
    (
      await choose(id, [
        ['file', file],
        ['sections', 'attachments'],
      ])
    ).status,
  ).toBe(404)
  expect(
    (
      await choose(id, [
        ['file', file],
        ['sections', 'need'],
        ['seen.need', '1'],
      ])
    ).headers.get('location'),
  ).toBe(`/proposals/${id}/draft-file?taken=0`)
})

test('the page and the file take at most two statements', async ({ app }) => {
  const author = await anAuthor(app)
  const { id } = await aDraft(app, author, await aCall(app))
  app.statements.length = 0
  await routes(app, author).open(id)
  expect(app.statements.length).toBeLessThanOrEqual(1)
  await routes(app, author).download(id)
  expect(app.statements.length).toBeLessThanOrEqual(3)
})
