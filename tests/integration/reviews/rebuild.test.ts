import { expect } from 'vitest'
import { verifyAudit } from '#app/audit/verify-audit.server.ts'
import { startClocks } from '#app/clocks/start-clocks.server.ts'
import { rebuildReviews } from '#app/reviews/rebuild-reviews.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { machineVersion, restoreReview } from '#workflows/review/stored.ts'
import { type TestApp, test } from '../../support/app.ts'
import { firstVersion, insertFirstVersion } from './first-version.ts'
import { everything } from './office.ts'

async function said(command: typeof replayReviews, app: TestApp) {
  const lines: string[] = []
  const code = await command(app, [], (line) => lines.push(line))
  return { code, lines }
}

test('reviews of the first version are at the same place of the present one after a start, their logs untouched', async ({
  app,
}) => {
  const ids = await insertFirstVersion(app)
  const before = await everything(app.db)
  expect(await rebuildReviews(app.db)).toBe(firstVersion.length)
  const after = await everything(app.db)
  expect({ ...after, reviews: '' }).toEqual({ ...before, reviews: '' })

  for (const { place, log, stored } of firstVersion) {
    const { review } = (await findProposal(app.db, ids.get(place)!))!
    expect([place, review.state, review.revision]).toEqual([place, stored.state, log.length])
    expect(review.machineVersion).toBe(machineVersion)
    expect(() => restoreReview(review)).not.toThrow()
    if (stored.tracks) {
      const { financial, ...others } = stored.tracks
      /** What the first version called checking waits to be begun. */
      const begun = { ...others, financial: financial === 'checking' ? 'queued' : financial }
      expect([place, review.tracks]).toEqual([place, { ...begun, concurrence: 'notNeeded', translation: 'notNeeded' }])
    }
  }
  const { review } = (await findProposal(app.db, ids.get('approved')!))!
  expect(review.parts).toEqual({
    conditions: 'met',
    notification: 'unsent',
    vettedUnits: 'met',
    registration: 'pending',
  })
  const all = firstVersion.length
  expect(await said(replayReviews, app)).toEqual({ code: 0, lines: [`${all} reviews, ${all} equal`] })
  expect((await said(verifyAudit, app)).code).toBe(0)
})

test('rebuilding again changes nothing, and the clocks start on what was rebuilt', async ({ app }) => {
  await insertFirstVersion(app)
  await rebuildReviews(app.db)
  const before = await everything(app.db)
  expect(await rebuildReviews(app.db)).toBe(0)
  expect(await everything(app.db)).toEqual(before)
  await startClocks(app.db)
  const { reviews, review_clocks: clocks } = await everything(app.db)
  expect([reviews === before.reviews, clocks === before.review_clocks]).toEqual([true, false])
})
