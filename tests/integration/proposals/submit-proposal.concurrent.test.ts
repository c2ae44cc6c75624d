import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitProposal } from '#app/reviews/submit-proposal.server.ts'
import { rowsOf } from '#db/client.server.ts'
import { listReviewEvents } from '#db/queries/reviews.ts'
import { asTestApp, openCommitting, type TestApp } from '../../support/app.ts'
import { aCall, aDraft, anAuthor, certifiedBy } from '../../support/builders.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_submits', 4)
})
afterAll(() => opened.close())

const fifty = Array.from({ length: 50 }, (_, index) => index)

async function counted({ db }: TestApp, id: string) {
  const [row] = rowsOf(
    await db.execute(sql`select (select count(*)::int from proposal_versions where proposal_id = ${id}) as versions,
      (select count(*)::int from pgboss.job where data ->> 'type' = 'mailReceipt'
        and data -> 'params' ->> 'proposalId' = ${id}) as letters`),
  )
  return row
}

test('fifty identical submissions at once, from several processes, are one receipt', async () => {
  const apps = opened.contexts.map(asTestApp)
  const author = await anAuthor(apps[0]!)
  const { id } = await aDraft(apps[0]!, author, await aCall(apps[0]!))
  const form = { key: randomUUID(), revision: 0, certified: certifiedBy(author) }
  const outcomes = await Promise.all(fifty.map((each) => submitProposal(apps[each % 4]!.as(author), id, form)))
  expect(outcomes).toEqual(fifty.map(() => ({ version: 1 })))
  expect(await listReviewEvents(apps[0]!.db, id)).toHaveLength(1)
  expect(await counted(apps[0]!, id)).toEqual({ versions: 1, letters: 1 })
})

test('fifty tabs of one draft hand it in once, and the others are told that it is done', async () => {
  const apps = opened.contexts.map(asTestApp)
  const author = await anAuthor(apps[0]!)
  const { id } = await aDraft(apps[0]!, author, await aCall(apps[0]!))
  const outcomes = await Promise.all(
    fifty.map((each) => {
      const form = { key: randomUUID(), revision: 0, certified: certifiedBy(author) }
      return submitProposal(apps[each % 4]!.as(author), id, form)
    }),
  )
  const done = outcomes.filter((outcome) => !('already' in outcome))
  expect(done).toEqual([{ version: 1 }])
  expect(outcomes.filter((outcome) => 'already' in outcome)).toEqual(
    fifty.slice(1).map(() => ({ version: 1, already: true })),
  )
  expect(await listReviewEvents(apps[0]!.db, id)).toHaveLength(1)
})
