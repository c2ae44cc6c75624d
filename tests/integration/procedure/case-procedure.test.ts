import { expect } from 'vitest'
import { type CaseProcedure, showCaseProcedure } from '#app/procedure/show-case-procedure.server.ts'
import { test } from '../../support/app.ts'
import { anOffice, intoTracks, walk } from '../reviews/office.ts'

test('a case shows where it stands and how it came there, with two statements', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks, 'assignReviewers')
  app.statements.length = 0
  const page = (await showCaseProcedure(app.as(office.program), office.id)) as CaseProcedure
  expect(app.statements).toHaveLength(2)
  expect(page.marks.active).toContain('open.examination.tracks.technical.collecting')
  expect(page.marks.visited).toContain('open.examination.intake')
  expect(page.path.at(-1)).toMatchObject({ event: 'assignReviewers', revision: page.path.length })
  expect(page.now.map(({ label }) => label)).toContain('review:track.technical.collecting')
  expect(Object.values(page.marks.numbers).flat()).toContain(page.path.length)
})

test('who may not read the history does not see its acts drawn', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, ...intoTracks, 'assignReviewers')
  expect(await showCaseProcedure(app.as(office.reviewer1), office.id)).toMatchObject({ status: 403 })
})
