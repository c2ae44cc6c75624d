import { expect } from 'vitest'
import { seedDemonstration } from '#app/demonstration/seed-demonstration.server.ts'
import { replayReviews } from '#app/reviews/replay-reviews.server.ts'
import { demonstrationStories } from '#db/demonstration/proposals.ts'
import { reviews } from '#db/schema/index.ts'
import { stateNames } from '#workflows/review/context.ts'
import { test } from '../support/app.ts'

test('the demonstration is set up once, every story ends where it says, and the logs replay to what is stored', async ({
  app,
}) => {
  const lines: string[] = []
  expect(await seedDemonstration(app)).toBe(true)
  expect(await seedDemonstration(app)).toBe(false)
  const stored = await app.db.selectDistinct({ state: reviews.state }).from(reviews)
  expect(stored.map(({ state }) => state).sort()).toEqual([...stateNames].sort())
  expect(await replayReviews(app, [], (line) => lines.push(line))).toBe(0)
  expect(lines).toEqual([`${demonstrationStories.length} reviews, ${demonstrationStories.length} equal`])
}, 60_000)
