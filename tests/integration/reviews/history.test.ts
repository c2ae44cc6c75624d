import { expect } from 'vitest'
import { historyReaders } from '#app/people/policy.ts'
import { officeRoleNames } from '#app/people/role-names.ts'
import { advanceReview } from '#app/reviews/advance-review.server.ts'
import { type HistoryPage, showHistory } from '#app/reviews/show-history.server.ts'
import { test } from '../../support/app.ts'
import { aPerson, must } from '../../support/builders.ts'
import { anOffice, changesNeed, walk } from './office.ts'

test('every act is told with who, when, its figures and its reasons', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, 'submit', 'requestChanges')
  await changesNeed(office)
  await walk(office, 'resubmit', 'admit', 'assignReviewers', 'unassignReviewer', 'rateFinances')
  const { entries, chain } = (await showHistory(app.as(office.program), office.id)) as HistoryPage
  expect(entries.map(({ type, who }) => [type, who.name])).toEqual([
    ['submit', 'Karla Mejía'],
    ['requestChanges', 'Gabriela Araya'],
    ['resubmit', 'Karla Mejía'],
    ['admit', 'Gabriela Araya'],
    ['assignReviewers', 'Shanelle Usher'],
    ['unassignReviewer', 'Shanelle Usher'],
    ['rateFinances', 'Rosalinda Ortega'],
  ])
  const note = { text: 'Se explica en una frase.', isIntact: true }
  expect(entries[1]).toMatchObject({ details: { questions: ['need'] }, notes: [{ ...note, question: 'need' }] })
  expect(entries[2]).toMatchObject({ details: { version: 2 } })
  expect(entries[4]?.reviewers.map(({ name }) => name)).toEqual(['Tomás Barahona', 'Denise Castillo'])
  expect(entries[5]?.reviewers.map(({ name }) => name)).toEqual(['Denise Castillo'])
  expect(entries[6]).toMatchObject({ details: { risk: 'low' }, notes: [{ ...note, question: null }] })
  expect(chain).toMatchObject({ isWhole: true, count: 7 })
})

test('a case that was handed over tells by whom and to whom, also to nobody', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, 'submit', 'handOver')
  must(
    await advanceReview(app.as(office.program), 'clock', office.id, {
      seenRevision: null,
      move: { type: 'handOver', to: null },
    }),
  )
  const { entries } = must(await showHistory(app.as(office.auditor), office.id))
  expect(entries.slice(1)).toMatchObject([
    { type: 'handOver', who: { name: office.program.name }, to: office.program.name },
    { type: 'handOver', to: null },
  ])
})

test('a refusal names exactly the roles that read the history', async ({ app }) => {
  const office = await anOffice(app)
  await walk(office, 'submit', 'admit', 'assignReviewers')
  expect(await showHistory(app.as(office.reviewer1), office.id)).toMatchObject({
    refusal: 'notAllowed',
    params: { roles: historyReaders },
  })
  for (const role of officeRoleNames) {
    const answer = await showHistory(app.as(await aPerson(app, { roles: [role] })), office.id)
    expect([role, 'entries' in answer]).toEqual([role, historyReaders.includes(role)])
  }
})
