import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { typedCall } from '#app/calls/call-draft.ts'
import { cancelCall } from '#app/calls/cancel-call.server.ts'
import { extendCall } from '#app/calls/extend-call.server.ts'
import { publishCall } from '#app/calls/publish-call.server.ts'
import { saveCallDraft } from '#app/calls/save-call-draft.server.ts'
import { isRefusal } from '#app/errors.ts'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { findCall, listCallActs } from '#db/queries/call-acts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { openCommitting, type TestApp } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, aPerson, certifiedBy } from '../../support/builders.ts'
import { completeCall } from './typed-call.ts'

test('a call is cancelled or something is handed in, never both', async () => {
  const { contexts, close } = await openCommitting('ventanilla_cancel', 2)
  const app = contexts[0] as TestApp
  const as = (index: number, person: Awaited<ReturnType<typeof aPerson>>) => ({
    ...contexts[index]!,
    person,
    language: 'en' as const,
  })
  app.as = (person) => as(0, person)
  const officer = await aPerson(app, { roles: ['program'] })
  const author = await anAuthor(app)
  const seen = new Set<string>()
  for (let round = 0; round < 20; round++) {
    const call = await aCall(app)
    const { id } = await aDraft(app, author, call)
    const [cancelled, submitted] = await Promise.all([
      cancelCall(as(0, officer), call.number, 'No money'),
      submitProposal(as(1, author), id, { key: randomUUID(), revision: 0, certified: certifiedBy(author) }),
    ])
    expect([cancelled, submitted].filter(isRefusal)).toHaveLength(1)
    const after = { call: await findCall(app.db, call.id), row: await findProposal(app.db, id) }
    expect(after.call!.status === 'cancelled').toBe(after.row!.proposal.submittedAt === null)
    seen.add(after.call!.status)
  }
  expect(seen.size).toBeGreaterThan(0)
  await close()
})

test('of two extensions at once one is told that the other was faster; a call is published once', async () => {
  const { contexts, close } = await openCommitting('ventanilla_extend', 2)
  const app = contexts[0] as TestApp
  const officer = await aPerson(app, { roles: ['program'] })
  const as = (index: number) => ({ ...contexts[index]!, person: officer, language: 'en' as const })
  const call = await aCall(app)
  const year = new Date().getUTCFullYear() + 1
  const until = (day: string) => ({ date: `${year}-06-${day}`, hour: '17:00', why: 'Rain' })
  const seenClosing = call.closesAt.toISOString()
  const extended = await Promise.all([
    extendCall(as(0), call.number, { ...until('01'), seenClosing }),
    extendCall(as(1), call.number, { ...until('02'), seenClosing }),
  ])
  expect(extended.filter(isRefusal).map(({ refusal }) => refusal)).toEqual(['call.changedMeanwhile'])
  expect(await listCallActs(app.db, call.id)).toHaveLength(1)

  const id = randomUUID()
  const times = { 'opens.date': `${year}-01-01`, 'closes.date': `${year}-06-01` }
  const typed = typedCall(completeCall('VEN-CC-01', times))
  await saveCallDraft(as(0), id, { typed, seenRevision: 0 })
  const published = await Promise.all([0, 1].map((index) => publishCall(as(index), id, { seenRevision: 1 })))
  expect(published).toEqual([{ number: 'VEN-CC-01' }, { number: 'VEN-CC-01' }])
  expect(await listCallActs(app.db, id)).toHaveLength(1)
  await close()
})
