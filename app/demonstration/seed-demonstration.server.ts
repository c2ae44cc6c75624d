import type { AppContext } from '#app/context.server.ts'
import type { Database } from '#db/client.server.ts'
import { demonstrationStories } from '#db/demonstration/proposals.ts'
import { borrowClock, findMoment } from '#db/queries/clock.ts'
import { lockIfEmpty } from '#db/queries/demonstration.ts'
import { seedCalls } from './seed-calls.server.ts'
import { seedMoney } from './seed-money.server.ts'
import { seedPeople } from './seed-people.server.ts'
import { walkStory } from './walk-story.server.ts'

/**
 * Fills an empty database with the demonstration: people, calls, and proposals that walk the real procedure through
 * the same use cases as everybody, on the days their story names. All of it or nothing; true when it was done now.
 */
export function seedDemonstration(app: AppContext): Promise<boolean> {
  return app.db.transaction(async (transaction) => {
    const db: Database = transaction
    if (!(await lockIfEmpty(db))) return false
    const ctx: AppContext = { ...app, db }
    const today = await findMoment(db)
    const people = await seedPeople(ctx)
    const calls = await seedCalls(ctx, today)
    const clock = await borrowClock(db)
    const notifications = await seedMoney(ctx, { today, people, clock })
    for (const story of demonstrationStories)
      await walkStory(ctx, { story, today, people, call: calls[story.call]!, notifications, clock })
    await clock.giveBack()
    return true
  })
}
