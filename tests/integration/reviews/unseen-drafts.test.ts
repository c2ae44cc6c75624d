import { expect } from 'vitest'
import { isRefusal, type Refusal } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { mayDoUnseen, mayKnowDraft, maySee, whatMaySee } from '#app/people/policy.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { showDrafts } from '#app/pipeline/show-drafts.server.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { openAct } from '#app/reviews/open-act.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showDraft } from '#app/reviews/show-draft.server.ts'
import { showHistory } from '#app/reviews/show-history.server.ts'
import { showPlainAct } from '#app/reviews/show-plain-act.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, must } from '../../support/builders.ts'
import { anOffice, walk } from './office.ts'

const visibleOf = async (app: TestApp, id: string) => asVisible((await findProposal(app.db, id))!)
const listed = async (app: TestApp, by: Person, query = '') => {
  const found = await showDrafts(app.as(by), new URLSearchParams(query))
  return isRefusal(found) ? found.status : found.drafts.map(({ id }) => id)
}

test('a draft is known to program officers of every country and to nobody else of the office', async ({ app }) => {
  const office = await anOffice(app)
  const { id } = office
  const visible = await visibleOf(app, id)
  for (const role of officeRoleNames) {
    const by = await aPerson(app, { roles: [role] })
    const knows = role === 'program'
    expect([role, mayKnowDraft(by, visible), maySee(whatMaySee(by), visible)]).toEqual([role, knows, false])
    expect([role, isRefusal(await showDraft(app.as(by), id))]).toEqual([role, !knows])
    expect([role, await listed(app, by)]).toEqual([role, knows ? [id] : 403])
  }
  const limited = await aPerson(app, { roles: ['program'], countries: ['HN'] })
  const ownOne = await aPerson(app, { roles: ['program'], organization: office.author.memberships[0]!.organization })
  for (const by of [limited, ownOne]) {
    expect(mayKnowDraft(by, visible)).toBe(false)
    expect(await showDraft(app.as(by), id)).toMatchObject({ status: 404 })
  }
  expect([await listed(app, limited), await listed(app, ownOne)]).toEqual([403, []])
  const other = await anOffice(app)
  expect((await listed(app, office.program)).toString().split(',').sort()).toEqual([id, other.id].sort())
  expect(await listed(app, office.program, `call=${office.call.number}`)).toEqual([id])
})

test('none of its words leave: not on its page, not in the list, not on the pages of the acts', async ({ app }) => {
  const office = await anOffice(app)
  const { id, program } = office
  const { proposal } = (await findProposal(app.db, id))!
  expect(proposal.title).toBeTruthy()
  const ctx = app.as(program)
  const shown = [
    must(await showDraft(ctx, id)),
    must(await showDrafts(ctx, new URLSearchParams())),
    must(await showPlainAct(ctx, id, 'extendDeadline')),
    must(await showPlainAct(ctx, id, 'suspend')),
  ]
  for (const words of [proposal.title!, 'Choloma', 'HN']) {
    expect(shown.map((page) => JSON.stringify(page).includes(words))).toEqual([false, false, false, false])
  }
  expect(shown[0]).toMatchObject({ state: 'draft', acts: [{ type: 'extendDeadline' }, { type: 'suspend' }] })
  for (const type of ['handOver', 'requestChanges', 'admit'] as const) {
    expect(mayDoUnseen(program, asVisible((await findProposal(app.db, id))!), type)).toBe(false)
    expect(((await openAct(ctx, id, type)) as Refusal).status).toBe(404)
  }
  expect(await showCase(ctx, id)).toMatchObject({ status: 404 })
  expect(await showHistory(ctx, id)).toMatchObject({ status: 404 })
})

test('two drafts of one organization for one call are told apart by who began them, when, and when they were saved', async ({
  app,
}) => {
  const { id, program, author } = await anOffice(app)
  const { drafts } = must(await showDrafts(app.as(program), new URLSearchParams()))
  const [draft] = drafts.filter((one) => one.id === id)
  const { proposal } = (await findProposal(app.db, id))!
  expect(draft).toMatchObject({ begun: { at: proposal.startedAt.toISOString(), by: author.name } })
  expect(Date.parse(draft!.savedAt!)).toBeGreaterThanOrEqual(proposal.startedAt.getTime())
  expect(must(await showDraft(app.as(program), id)).begun).toEqual(draft!.begun)
})

test('its time is kept: extended, suspended and resumed, revived once it has lapsed', async ({ app }) => {
  const office = await anOffice(app)
  const { id, call } = office
  const seen = async () => {
    const { state, acts } = must(await showDraft(app.as(office.program), id))
    return [state, ...acts.filter(({ because }) => because.length === 0).map(({ type }) => type)]
  }
  await walk(office, 'suspend')
  expect(await seen()).toEqual(['suspended', 'resume'])
  await walk(office, 'resume')
  const until = new Date(call.closesAt.getTime() + 10 * 86_400_000)
  await walk(office, ['extendDeadline', { until: until.toISOString() }])
  expect(must(await showDraft(app.as(office.program), id)).deadline).toBe(until.toISOString())
  await app.setMoment(until)
  await walk(office, 'lapse')
  expect(await seen()).toEqual(['lapsed', 'revive'])
  await walk(office, 'revive', 'submit')
  expect(await showDraft(app.as(office.program), id)).toMatchObject({ status: 404 })
  expect(await listed(app, office.program)).toEqual([])
})
