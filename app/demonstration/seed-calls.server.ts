import type { AppContext } from '#app/context.server.ts'
import { demonstrationCalls } from '#db/demonstration/calls.ts'
import { insertCall } from '#db/queries/calls.ts'
import type { calls } from '#db/schema/index.ts'
import { storyInstant } from './story-instant.ts'

export type Call = typeof calls.$inferSelect

/** The demonstration's calls, opened and closed around today, by their keys. */
export async function seedCalls({ db }: AppContext, today: Date): Promise<Record<string, Call>> {
  const seeded: Record<string, Call> = {}
  for (const { key, opensInDays, closesInDays, questionsInDays, quorum, procedure, ...call } of demonstrationCalls) {
    const { floorCents, ceilingCents, maxMonths, timeZone } = call
    const [row] = await insertCall(db, {
      ...call,
      status: 'published',
      edition: { quorum, floorCents, ceilingCents, maxMonths, ...procedure },
      opensAt: storyInstant(today, opensInDays, '09:00', timeZone),
      closesAt: storyInstant(today, closesInDays, '17:00', timeZone),
      questionsUntil: questionsInDays ? storyInstant(today, questionsInDays, '23:59', timeZone) : null,
    })
    seeded[key] = row!
  }
  return seeded
}
