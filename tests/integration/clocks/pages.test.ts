import { expect } from 'vitest'
import { addHoliday } from '#app/clocks/add-holiday.server.ts'
import { removeHoliday } from '#app/clocks/remove-holiday.server.ts'
import { showClocks } from '#app/clocks/show-clocks.server.ts'
import { showHolidays } from '#app/clocks/show-holidays.server.ts'
import { showOwnProposal } from '#app/grants/show-own-proposal.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { showSuspensions } from '#app/suspensions/show-suspensions.server.ts'
import { knownHolidays } from '#db/holidays/known-holidays.ts'
import { insertMissingYears, listHolidays } from '#db/queries/holidays.ts'
import { auditLog, holidays, reviewClocks } from '#db/schema/index.ts'
import { test } from '../../support/app.ts'
import { aPerson, must } from '../../support/builders.ts'
import { aCase, checklist, clockIn, note } from './clock-case.ts'

const query = (words: Record<string, string> = {}) => new URLSearchParams(words)

test('who runs the program sees what runs out, overdue first; others are told whose page it is', async ({ app }) => {
  const [first, second] = [await aCase(app), await aCase(app)]
  await second.act('intake', { type: 'admit', checklist })
  await app.setMoment((await clockIn(app, first.id, 'intake'))!.dueAt)
  const auditor = app.as(await aPersonWith('auditor'))
  app.statements.length = 0
  const shown = must(await showClocks(auditor, query()))
  expect(app.statements).toHaveLength(1)
  const mine = shown.lines.filter(({ id }) => id === first.id || id === second.id)
  const [overdue, ahead] = [true, false].map((is) => mine.filter(({ isOverdue }) => isOverdue === is))
  expect(mine).toEqual([...overdue, ...ahead])
  expect(overdue.map(({ clock }) => clock).sort()).toEqual(['intake', 'technical.assigning'])
  expect(ahead.map(({ clock }) => clock)).toEqual(['financial.queued'])
  expect(ahead[0]).toMatchObject({ whoActs: ['finance'], event: null })
  expect(must(await showClocks(app.as(await aPersonWith('program')), query({ country: 'PA' }))).lines).toEqual([])
  for (const role of ['intake', 'reviewer', 'approver'] as const)
    expect(await showClocks(app.as(await aPersonWith(role)), query())).toMatchObject({ refusal: 'notAllowed' })
  expect(await showClocks(app.as(first.author), query())).toMatchObject({ refusal: 'notAllowed' })

  function aPersonWith(role: 'auditor' | 'program' | 'intake' | 'reviewer' | 'approver') {
    return aPerson(app, { roles: [role] })
  }
})

test('an auditor reads the holidays and what stands still, and may change neither', async ({ app }) => {
  const auditor = app.as(await aPerson(app, { roles: ['auditor'] }))
  expect(must(await showHolidays(auditor, query()))).toMatchObject({ mayKeep: false })
  expect(await addHoliday(auditor, { day: '2027-03-05', nameEn: 'A', nameEs: 'A' })).toMatchObject({
    refusal: 'notAllowed',
  })
  expect(must(await showSuspensions(auditor))).toMatchObject({ countries: [], funds: [] })
  const intake = app.as(await aPerson(app, { roles: ['intake'] }))
  expect(await showHolidays(intake, query())).toMatchObject({ refusal: 'notAllowed' })
  expect(await showSuspensions(intake)).toMatchObject({ refusal: 'notAllowed' })
})

test('page by page each clock comes once', async ({ app }) => {
  const { id } = await aCase(app)
  const dueAt = new Date()
  await app.db
    .insert(reviewClocks)
    .values(
      Array.from({ length: 70 }, (_, index) => ({ proposalId: id, clock: `report:r${index}`, since: dueAt, dueAt })),
    )
  const ctx = app.as(await aPerson(app, { roles: ['program'] }))
  const first = must(await showClocks(ctx, query()))
  const rest = must(await showClocks(ctx, query({ after: first.next! })))
  expect([first.lines.length, first.isFirst, rest.next, rest.isFirst]).toEqual([50, true, null, false])
  expect(new Set([...first.lines, ...rest.lines].map(({ clock }) => clock)).size).toBe(71)
})

test('the case shows what runs on it, the partner by when to answer', async ({ app }) => {
  const { id, author, act, holder } = await aCase(app)
  const seen = async () => must(await showCase(app.as(await holder('program')), id)).clocks
  expect(await seen()).toMatchObject([{ clock: 'intake', isAmber: false, isOverdue: false }])
  expect(must(await showOwnProposal(app.as(author), id)).awaited).toBeNull()
  await app.setMoment((await clockIn(app, id, 'intake'))!.amberAt!)
  expect(await seen()).toMatchObject([{ clock: 'intake', isAmber: true, isOverdue: false }])
  await act('intake', { type: 'requestChanges', questions: [{ question: 'need', note }] })
  const { dueAt } = (await clockIn(app, id, 'changesRequested'))!
  expect(new Date(must(await showOwnProposal(app.as(author), id)).awaited!.at)).toEqual(dueAt)
})

test('an administrator corrects the holidays, and the log says so; at the next start they stay corrected', async ({
  app,
}) => {
  await insertMissingYears(app.db, knownHolidays())
  const admin = app.as(await aPerson(app, { roles: ['administrator'] }))
  await app.setMoment('2027-01-15T12:00:00Z')
  const shown = must(await showHolidays(admin, query({ country: 'HN', year: '2027' })))
  expect(shown.holidays.map(({ day }) => day)).toContain('2027-04-14')
  const added = { country: 'HN', day: '2027-06-02', nameEn: 'A day off', nameEs: 'Un asueto' } as const
  must(await addHoliday(admin, added))
  expect(await addHoliday(admin, added)).toMatchObject({ refusal: 'holiday.exists', status: 409 })
  const americas = shown.holidays.find(({ day }) => day === '2027-04-14')!
  must(await removeHoliday(admin, americas.id))
  expect(await removeHoliday(admin, americas.id)).toMatchObject({ refusal: 'holiday.notFound' })
  await insertMissingYears(app.db, knownHolidays())
  const days = (await listHolidays(app.db, 'HN', 2027)).map(({ day }) => day)
  expect([days.includes('2027-06-02'), days.includes('2027-04-14')]).toEqual([true, false])
  const acts = await app.db.select({ act: auditLog.act, details: auditLog.details }).from(auditLog)
  expect(acts.slice(-2)).toEqual([
    { act: 'addHoliday', details: { day: '2027-06-02' } },
    { act: 'removeHoliday', details: { day: '2027-04-14' } },
  ])
  const program = app.as(await aPerson(app, { roles: ['program'] }))
  expect(await addHoliday(program, added)).toMatchObject({ refusal: 'notAllowed' })
  expect(await removeHoliday(program, americas.id)).toMatchObject({ refusal: 'notAllowed' })
  expect(await showHolidays(program, query())).toMatchObject({ refusal: 'notAllowed' })
})

test('a holiday that is kept makes the clocks that start after it later', async ({ app }) => {
  const before = await clockIn(app, (await aCase(app)).id, 'intake')
  const day = new Date(before!.dueAt.getTime() - 6 * 3_600_000).toISOString().slice(0, 10)
  await app.db
    .insert(holidays)
    .values({ country: null, day, name: { en: 'x', es: 'x' } })
    .onConflictDoNothing()
  const after = await clockIn(app, (await aCase(app)).id, 'intake')
  expect(after!.dueAt.getTime()).toBeGreaterThan(before!.dueAt.getTime())
})

test('an act keeps its clocks in one statement', async ({ app }) => {
  const { act, holder } = await aCase(app)
  await holder('intake')
  app.statements.length = 0
  await act('intake', { type: 'admit', checklist })
  expect(app.statements.filter((statement) => !/^(savepoint|release)/.test(statement))).toHaveLength(3)
})
