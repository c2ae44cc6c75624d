import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import type { Person } from '#app/people/person.ts'
import { whatMaySee } from '#app/people/policy.ts'
import { pipelineTotals } from '#app/pipeline/pipeline-totals.ts'
import { requestChanges } from '#app/reviews/request-changes.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showTags } from '#app/reviews/show-tags.server.ts'
import * as page from '#app/routes/proposals.$id.tags.tsx'
import * as removal from '#app/routes/proposals.$id.tags_.removal.tsx'
import { apportion } from '#app/tags/apportion.ts'
import { listActs } from '#db/queries/audit.ts'
import { listSections } from '#db/queries/drafts.ts'
import { listPipeline, listPipelineTotals } from '#db/queries/pipeline.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { listTags } from '#db/queries/tags.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, must, revisionOf } from '../../support/builders.ts'
import { anOffice, everything, intoDecision, type Office, save, walk, withForces } from './office.ts'

type Fields = Record<string, string>
type Page = {
  loader(args: LoaderFunctionArgs): Promise<Response>
  action(args: ActionFunctionArgs): Promise<Response>
}

function argsFor(app: TestApp, person: Person, id: string, fields?: Fields) {
  const body = fields && new URLSearchParams(fields)
  const request = new Request('http://localhost:3000/x', { method: body ? 'POST' : 'GET', body })
  return { request, context: app.as(person, 'es') as unknown as AppLoadContext, params: { id } }
}

const answered = (work: Promise<Response>) => work.catch((answer: unknown) => answer as Response)

const shown = async ({ app, id, program }: Office) => must(await showTags(app.as(program), id))

/** What the page's form carries unseen. */
async function seenNow(office: Office): Promise<Fields> {
  const { seen } = await shown(office)
  return { version: String(seen.version), act: String(seen.act) }
}

const reason = 'El texto trata sobre todo de la presencia del Estado.'
const corrected = { 'weights.G1': '25', 'weights.G4': '75', 'areas.B': '10', 'areas.C': '90', reason }

async function post(office: Office, fields: Fields, { by = office.program, to = page as Page } = {}) {
  const seen = 'act' in fields ? {} : await seenNow(office)
  return answered(to.action(argsFor(office.app, by, office.id, { ...seen, ...fields })))
}

async function confirmed(office: Office, fields: Fields = corrected) {
  const answer = await post(office, fields)
  expect(answer.headers.get('location')).toBe(`/proposals/${office.id}/tags?done=confirmed`)
}

async function handedIn(app: TestApp) {
  const office = await anOffice(app)
  await walk(office, 'submit')
  return office
}

const staffTags = async ({ app, id }: Office) =>
  (await listTags(app.db, id))
    .filter(({ source }) => source === 'staff')
    .map(({ kind, code, weight, cents }) => [kind, code, weight, cents])

const acts = async ({ app, id }: Office) =>
  (await listActs(app.db, { after: 0, limit: 100 })).filter(({ subject }) => subject === id)

/** Money by goal where this proposal is alone. */
async function money({ app, program }: Office, goal?: string) {
  const scope = whatMaySee(program)
  const filter = { goal, words: [] }
  const { cents, byGoal, untagged } = pipelineTotals(await listPipelineTotals(app.db, scope, filter))
  const [row] = await listPipeline(app.db, scope, filter, { order: { by: 'submitted', descending: true }, limit: 1 })
  const shares = Object.fromEntries(byGoal.filter((one) => one.cents > 0).map((one) => [one.goal, one.cents]))
  expect(Object.values(shares).reduce((sum, one) => sum + one, untagged.cents)).toBe(cents)
  return { cents, shares, mainGoal: row?.mainGoal ?? null, share: row?.shareCents ?? null }
}

const partner = { goals: { G1: 60, G4: 40 }, areas: { C: 100 } }
const office75 = { goals: { G1: 25, G4: 75 }, areas: { B: 10, C: 90 } }

test('what the officer confirms is kept beside the partner’s and logged in one row, its reason outside the log', async ({
  app,
}) => {
  const office = await handedIn(app)
  expect(await shown(office)).toMatchObject({ partner, confirmed: null, confirmation: null, partnerChanged: false })
  await confirmed(office)
  expect(await staffTags(office)).toEqual([
    ['area', 'B', 10, null],
    ['area', 'C', 90, null],
    ['goal', 'G1', 25, 3_566_000],
    ['goal', 'G4', 75, 10_698_000],
  ])
  const [note] = await listNotes(app.db, office.id)
  expect(note).toMatchObject({ text: reason, writtenBy: office.program.id })
  expect(await acts(office)).toMatchObject([
    {
      act: 'confirmTags',
      byId: office.program.id,
      details: { before: { partner, confirmed: null }, after: office75, note: { id: note!.id, hash: note!.hash } },
    },
  ])
  expect(JSON.stringify(await acts(office))).not.toContain(reason)
  expect(await verifyAudit(app, [], () => {})).toBe(0)
  expect(await shown(office)).toMatchObject({
    partner,
    confirmed: office75,
    confirmation: { by: 'Shanelle Usher', reason },
    partnerChanged: false,
  })
})

test('totals by goal, the filter, the share and the main goal follow the confirmed weights, to the cent, also after approval', async ({
  app,
}) => {
  const office = await handedIn(app)
  expect(await money(office)).toMatchObject({ shares: { G1: 8_558_400, G4: 5_705_600 }, mainGoal: 'G1' })
  const thirds = { 'weights.G1': '33', 'weights.G2': '33', 'weights.G5': '34', 'areas.C': '100', reason }
  await confirmed(office, thirds)
  const shares = { G1: 4_707_120, G2: 4_707_120, G5: 4_849_760 }
  expect(await money(office)).toMatchObject({ cents: 14_264_000, shares, mainGoal: 'G5' })
  expect(await money(office, 'G5')).toMatchObject({ cents: 14_264_000, share: 4_849_760 })
  expect(await money(office, 'G4')).toMatchObject({ cents: 0, share: null })
  await walk(office, ...intoDecision(office).slice(1), 'approve', 'release')
  expect(await money(office)).toMatchObject({
    cents: 10_000_000,
    shares: { G1: 3_300_000, G2: 3_300_000, G5: 3_400_000 },
  })
  await confirmed(office)
  expect(await money(office)).toMatchObject({ cents: 10_000_000, shares: { G1: 2_500_000, G4: 7_500_000 } })
})

test('of goals that weigh the same the partner’s main goal stays the main one', async ({ app }) => {
  const office = await handedIn(app)
  await confirmed(office, { 'weights.G1': '50', 'weights.G4': '50', 'areas.C': '100', reason })
  expect(await money(office)).toMatchObject({ mainGoal: 'G1' })
  await confirmed(office, { 'weights.G2': '50', 'weights.G4': '50', 'areas.C': '100', reason })
  expect(await money(office)).toMatchObject({ mainGoal: 'G2' })
})

test('going back to the partner’s weights is logged too, and done once', async ({ app }) => {
  const office = await handedIn(app)
  await confirmed(office)
  const seen = await seenNow(office)
  for (const _ of [1, 2]) {
    const answer = await post(office, seen, { to: removal })
    expect(answer.headers.get('location')).toBe(`/proposals/${office.id}/tags?done=dropped`)
  }
  expect(await staffTags(office)).toEqual([])
  expect(await money(office)).toMatchObject({ shares: { G1: 8_558_400, G4: 5_705_600 }, mainGoal: 'G1' })
  expect((await acts(office)).map(({ act, details }) => [act, details.before, details.after])).toEqual([
    ['confirmTags', { partner, confirmed: null }, office75],
    ['dropConfirmedTags', { partner, confirmed: office75 }, null],
  ])
})

test('the partner’s own weights need no reason; the same press twice writes once', async ({ app }) => {
  const office = await handedIn(app)
  const same = { 'weights.G1': '60', 'weights.G4': '40 %', 'areas.C': '100', reason: '', ...(await seenNow(office)) }
  await confirmed(office, same)
  await confirmed(office, same)
  expect((await acts(office)).map(({ details }) => details)).toEqual([
    { before: { partner, confirmed: null }, after: partner },
  ])
  expect(await listNotes(app.db, office.id)).toEqual([])
})

test('what is wrong answers 422 beside its field, keeps what was typed and writes nothing', async ({ app }) => {
  const office = await handedIn(app)
  const before = await everything(app.db)
  const wrong: [Fields, Record<string, string[]>][] = [
    [{ ...corrected, 'weights.G4': '70' }, { weights: ['totals100?{"total":95}'] }],
    [{ ...corrected, 'areas.B': '0' }, { areas: ['totals100?{"total":90}'] }],
    [{ ...corrected, 'weights.G1': 'mucho' }, { 'weights.G1': ['notAWholeNumber'] }],
    [{ ...corrected, reason: ' ' }, { reason: ['review:tags.reasonNeeded'] }],
  ]
  for (const [fields, errors] of wrong) {
    const answer = await post(office, fields)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ values: fields, errors, refusal: null })
  }
  expect(await everything(app.db)).toEqual(before)
})

test('who was slower is told who did what, and keeps what was typed', async ({ app }) => {
  const office = await handedIn(app)
  const other = await aPerson(app, { name: 'Otra Oficial', roles: ['program'] })
  const told = async (fields: Fields) => {
    const before = await everything(app.db)
    const answer = await post(office, fields, { by: other })
    expect(await everything(app.db)).toEqual(before)
    expect(answer.status).toBe(409)
    const { refusal, values } = (await answer.json()) as { refusal: { params: object }; values: Fields }
    expect(values).toEqual(fields)
    return refusal.params
  }
  const first = { ...corrected, ...(await seenNow(office)) }
  await confirmed(office)
  const by = { changedBy: 'Shanelle Usher', changedAt: expect.any(String) }
  expect(await told(first)).toEqual({ act: 'confirmTags', ...by })
  const second = { ...corrected, ...(await seenNow(office)) }
  await post(office, await seenNow(office), { to: removal })
  expect(await told(second)).toEqual({ act: 'dropConfirmedTags', ...by })
  const third = { ...corrected, ...(await seenNow(office)) }
  await handInAgain(office, 'carsi', { 'weights.G1': '70', 'weights.G4': '30' })
  expect(await told(third)).toEqual({ act: 'resubmit' })
})

/** The partner is asked for one section, changes some of its answers and hands in again. */
async function handInAgain(office: Office, section: 'carsi' | 'budget', changes: Fields) {
  const { app, id, intake } = office
  const revision = await revisionOf(app, id)
  must(await requestChanges(app.as(intake), id, { revision, questions: [{ question: section, reason }] }))
  const answers = { ...withForces()[section], ...changes } as Fields
  const { revision: seen } = (await listSections(app.db, id)).find((one) => one.section === section)!
  expect(await save(office, section, answers, seen)).not.toHaveProperty('conflict')
  await walk(office, 'resubmit')
}

test('handing in again replaces the partner’s tags, not the office’s, and both pages say when they should be looked at', async ({
  app,
}) => {
  const office = await handedIn(app)
  await confirmed(office)
  const isChanged = async () => {
    const { tags } = must(await showCase(app.as(office.program), office.id))
    expect(tags.partnerChanged).toBe((await shown(office)).partnerChanged)
    return tags.partnerChanged
  }
  await handInAgain(office, 'budget', { 'supplies[0].unitCost': '1000.01' })
  const { cents, shares } = await money(office)
  expect(cents).not.toBe(14_264_000)
  expect([shares.G1, shares.G4]).toEqual(apportion(cents, [25, 75]))
  expect(await isChanged()).toBe(false)
  await handInAgain(office, 'carsi', { 'weights.G1': '70', 'weights.G4': '30' })
  expect(await shown(office)).toMatchObject({ partner: { goals: { G1: 70, G4: 30 } }, confirmed: office75 })
  expect(await isChanged()).toBe(true)
  await confirmed(office)
  expect(await isChanged()).toBe(false)
})

test('only program officers, of its countries and not of its organisation, and only what was handed in', async ({
  app,
}) => {
  const office = await anOffice(app)
  const status = async (by: Person) => {
    const loaded = await answered(page.loader(argsFor(app, by, office.id)))
    const posted = await answered(page.action(argsFor(app, by, office.id, { ...corrected, version: '1', act: '0' })))
    const dropped = await answered(removal.loader(argsFor(app, by, office.id)))
    return [loaded.status, posted.status, dropped.status]
  }
  expect(await status(office.program)).toEqual([404, 404, 404])
  await walk(office, 'submit')
  const own = await aPerson(app, { organization: office.author.memberships[0]!.organization })
  const both: Person = { ...own, officeRoles: [{ role: 'program', countries: null }] }
  const elsewhere = await aPerson(app, { roles: ['program'], countries: ['PA'] })
  expect(await status(both)).toEqual([403, 403, 403])
  expect(await status(elsewhere)).toEqual([404, 404, 404])
  for (const by of [office.intake, office.approver, office.auditor]) expect(await status(by)).toEqual([403, 403, 403])
  expect(await status(office.author)).toEqual([403, 403, 403])
  expect(await staffTags(office)).toEqual([])
  expect(await status(office.program)).toEqual([200, 302, 200])
  await walk(office, 'withdraw')
  expect(await status(office.program)).toEqual([200, 302, 200])
})

test('the case shows both, to whoever may with a link; the partner sees the weights without reason or name', async ({
  app,
}) => {
  const office = await handedIn(app)
  const mine = async () => must(await showOwnProposal(app.as(office.author), office.id))
  expect((await mine()).counted).toBeNull()
  await confirmed(office)
  expect((await mine()).counted).toEqual(office75)
  const told = JSON.stringify(await mine())
  expect([told.includes(reason), told.includes('Shanelle Usher')]).toEqual([false, false])
  const seenBy = async (by: Person) => must(await showCase(app.as(by), office.id)).tags
  const both = { partner, confirmed: office75, partnerChanged: false }
  expect(await seenBy(office.program)).toEqual({ ...both, mayConfirm: true })
  expect(await seenBy(office.finance)).toEqual({ ...both, mayConfirm: false })
})
