import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { rebuildReviews } from '#app/reviews/rebuild-reviews.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { openCommitting } from '../../support/app.ts'
import { firstVersion, insertFirstVersion } from './first-version.ts'

let opened: Awaited<ReturnType<typeof openCommitting>>

beforeAll(async () => {
  opened = await openCommitting('ventanilla_rebuild', 3)
})
afterAll(() => opened.close())

test('several processes that start at once rebuild the same reviews without harm', async () => {
  const [builder] = opened.contexts
  const ids = await insertFirstVersion(builder!)
  const counts = await Promise.all(opened.contexts.map(({ db }) => rebuildReviews(db)))
  expect(Math.max(...counts)).toBe(firstVersion.length)
  for (const { place, stored } of firstVersion) {
    const { review } = (await findProposal(builder!.db, ids.get(place)!))!
    expect([place, review.state]).toEqual([place, stored.state])
  }
  expect(await replayReviews(builder!, [], () => {})).toBe(0)
  expect(await verifyAudit(builder!, [], () => {})).toBe(0)
  expect(await rebuildReviews(builder!.db)).toBe(0)
})
