import { randomUUID } from 'node:crypto'
import type { AppContext, PersonContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { actOnNotification } from '#app/grants/act-on-notification.server.ts'
import { addFund } from '#app/grants/add-fund.server.ts'
import { recordNotification } from '#app/grants/record-notification.server.ts'
import { tieCall } from '#app/grants/tie-call.server.ts'
import { demonstrationCalls } from '#db/demonstration/calls.ts'
import { demonstrationFunds, demonstrationNotifications, type NotificationKey } from '#db/demonstration/money.ts'
import type { borrowClock } from '#db/queries/clock.ts'
import type { People } from './seed-people.server.ts'
import { storyInstant } from './story-instant.ts'

/** The notifications' ids by their keys. */
export type Notifications = Record<NotificationKey, string>

type Seeding = { today: Date; people: People; clock: Awaited<ReturnType<typeof borrowClock>> }

/** The funds that awards are obligated of, and what Congress was told of, on the days it was done. */
export async function seedMoney(
  app: AppContext,
  { today, people: { grants, program }, clock }: Seeding,
): Promise<Notifications> {
  const office = (person: typeof grants): PersonContext => ({ ...app, person, language: person.language ?? 'en' })
  const on = (daysAgo: number, hour: string) => clock.set(storyInstant(today, -daysAgo, hour, WASHINGTON))
  for (const { code, name, cents, calls, addedDaysAgo } of demonstrationFunds) {
    await on(addedDaysAgo, '09:30')
    const added = done(await addFund(office(grants), { key: randomUUID(), code, name, amount: cents }))
    for (const key of calls) {
      const call = demonstrationCalls.find((one) => one.key === key)!
      done(await tieCall(office(grants), added.id, call.number))
    }
  }
  const ids: Partial<Notifications> = {}
  for (const { key, number, about, sentDaysAgo, clearedDaysAgo } of demonstrationNotifications) {
    await on(sentDaysAgo, '16:00')
    const sentOn = storyInstant(today, -sentDaysAgo, '12:00', WASHINGTON).toISOString().slice(0, 10)
    const recorded = await recordNotification(office(program), { key: randomUUID(), number, about, sentOn })
    ids[key] = done(recorded).id
    if (clearedDaysAgo === null) continue
    await on(clearedDaysAgo, '11:00')
    done(await actOnNotification(office(program), ids[key], 'clearNotification'))
  }
  return ids as Notifications
}

const WASHINGTON = 'America/New_York'

function done<Answer>(answer: Answer) {
  if (isRefusal(answer) || (typeof answer === 'object' && answer !== null && 'errors' in answer))
    throw new Error(`the money of the demonstration is refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<Answer, { refusal: string } | { errors: unknown }>
}
