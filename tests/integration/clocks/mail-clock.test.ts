import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { mailClock } from '#app/jobs/mail-clock.server.ts'
import { assignReviewers } from '#app/reviews/assign-reviewers.server.ts'
import type { ReminderKind } from '#workflows/review/reminders.ts'
import { type TestApp, test } from '../../support/app.ts'
import { aPerson, must, revisionOf } from '../../support/builders.ts'
import { aCase, checklist, clockIn, note } from './clock-case.ts'

const mailsOf = (app: TestApp, job: string) =>
  readdirSync(join(app.config.dataDir, 'mail'))
    .filter((file) => file.startsWith(`${job}.`))
    .map((file) => file.slice(job.length + 1, -4))
    .sort()

async function remind(app: TestApp, proposalId: string, clock: string, kind: ReminderKind) {
  const job = `${clock}-${kind}`
  const dueAt = (await clockIn(app, proposalId, clock))?.dueAt ?? new Date()
  await mailClock(app, { id: job, params: { proposalId, clock, kind, dueAt: dueAt.toISOString() } })
  return job
}

test('reminders go to whoever acts: the office’s roles, the reviewers who have not sent, the partner', async ({
  app,
}) => {
  const { id, author, act, holder } = await aCase(app)
  const [sent, missing] = [await aPerson(app, { roles: ['reviewer'] }), await aPerson(app, { roles: ['reviewer'] })]
  const intake = await holder('intake')
  const elsewhere = await aPerson(app, { roles: ['intake'], countries: ['PA'] })
  const told = mailsOf(app, await remind(app, id, 'intake', 'amber'))
  expect([told.includes(intake.id), told.includes(elsewhere.id), told.includes(author.id)]).toEqual([
    true,
    false,
    false,
  ])

  await act('intake', { type: 'admit', checklist })
  const assigning = { revision: await revisionOf(app, id), reviewers: [sent.id, missing.id] }
  must(await assignReviewers(app.as(await holder('program')), id, assigning))
  const assessment = { assessment: note.id, totalHundredths: 400, declaresNoConflict: true }
  await act(sent, { type: 'assess', ...assessment })
  expect(mailsOf(app, await remind(app, id, 'technical.collecting', 'assess'))).toEqual([missing.id])

  await act('program', { type: 'handOver', to: (await holder('program')).id })
  await aPerson(app, { roles: ['program'] })
  expect(mailsOf(app, await remind(app, id, 'tracks', 'due'))).toEqual([(await holder('program')).id])

  await act('finance', { type: 'startFinancialCheck' })
  await act('finance', { type: 'askForClarification', note })
  expect(mailsOf(app, await remind(app, id, 'financial.clarifying', 'partner'))).toEqual([author.id])
})

test('the letter says what runs out and when, in the reader’s language, at the call’s place', async ({ app }) => {
  const { id, holder } = await aCase(app)
  const spanish = await aPerson(app, { roles: ['intake'], language: 'es' })
  const english = await holder('intake')
  const job = await remind(app, id, 'intake', 'due')
  const textOf = (person: string) => readFileSync(join(app.config.dataDir, 'mail', `${job}.${person}.eml`), 'utf8')
  expect(textOf(english.id)).toContain('Intake')
  expect(textOf(english.id)).toContain('23:59')
  expect(textOf(spanish.id)).toContain('Verificaci')
})

test('what has been done meanwhile is not reminded of', async ({ app }) => {
  const { id, act, holder } = await aCase(app)
  await holder('intake')
  await remind(app, id, 'intake', 'amber')
  await act('intake', { type: 'admit', checklist })
  const job = await remind(app, id, 'intake', 'overdue')
  expect(mailsOf(app, job)).toEqual([])
})
