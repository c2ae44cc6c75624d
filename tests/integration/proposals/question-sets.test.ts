import { count } from 'drizzle-orm'
import { expect } from 'vitest'
import { showCheck } from '#app/proposals/show-check.server.ts'
import { showCase } from '#app/reviews/show-case.server.ts'
import { findNewestVersion } from '#db/queries/submissions.ts'
import { questionSets } from '#db/schema/index.ts'
import { test } from '../../support/app.ts'
import { aCall, aPerson, aSubmission, must } from '../../support/builders.ts'

test('the questions of a call are kept once, however many proposals answer them', async ({ app }) => {
  const call = await aCall(app)
  const first = await aSubmission(app, { call })
  const second = await aSubmission(app, { call, author: first.author })
  const other = await aSubmission(app)
  const [one, two, three] = await Promise.all(
    [first, second, other].map(async ({ id }) => (await findNewestVersion(app.db, id, 'en'))!),
  )
  expect(one!.questionSet).toMatch(/^[0-9a-f]{64}$/)
  expect(two!.questionSet).toBe(one!.questionSet)
  expect(three!.questionSet).not.toBe(one!.questionSet)
  expect(await app.db.select({ sets: count() }).from(questionSets)).toEqual([{ sets: 2 }])
})

test('a case and the partner’s own copy are read by the questions of then, in the reader’s language', async ({
  app,
}) => {
  const { id, author } = await aSubmission(app)
  const intake = await aPerson(app, { roles: ['intake'], language: 'es' })
  const { version } = must(await showCase(app.as(intake), id))
  expect(version!.asked?.sections.need?.title).toBe('=Problema y necesidad')
  expect(version!.sections).toEqual(['project', 'carsi', 'places', 'need', 'budget', 'security'])
  const own = must(await showCheck(app.as({ ...author, language: 'en' }), id))
  expect(own.asAsked?.sections.need?.title).toBe('=Problem and need')
})

test('what was kept cannot be changed', async ({ app }) => {
  await aSubmission(app)
  await expect(
    app.db.transaction((tx) => tx.update(questionSets).set({ content: { rules: {}, en: [], es: [] } })),
  ).rejects.toThrow()
})
