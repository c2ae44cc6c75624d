import { randomBytes } from 'node:crypto'
import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { sha256 } from '#app/hash.ts'
import { isPartner } from '#app/people/person.ts'
import { deleteFeed, findFeedOf, saveFeed } from '#db/queries/calendar-feeds.ts'

/** Since when the person has a secret address; the address itself is known to them alone. */
export async function showFeedState({ db, person }: PersonContext): Promise<{ madeAt: string | null } | Refusal> {
  if (!isPartner(person)) return refuse('partnersOnly')
  const feed = await findFeedOf(db, person.id)
  return { madeAt: feed?.madeAt.toISOString() ?? null }
}

/** Makes a new secret address; one that there was leads nowhere from now on. */
export function renewFeed({ db, person }: PersonContext): Promise<{ token: string } | Refusal> {
  return db.transaction(async (tx) => {
    if (!isPartner(person)) return refuse('partnersOnly')
    const token = randomBytes(32).toString('base64url')
    await saveFeed(tx, person.id, sha256(token))
    await appendAct(tx, { act: 'renewCalendarFeed', byId: person.id, subject: person.id })
    return { token }
  })
}

/** Takes the secret address away; done twice, it is gone once. */
export function endFeed({ db, person }: PersonContext): Promise<Refusal | undefined> {
  return db.transaction(async (tx) => {
    if (!isPartner(person)) return refuse('partnersOnly')
    if ((await deleteFeed(tx, person.id)).length === 0) return
    await appendAct(tx, { act: 'endCalendarFeed', byId: person.id, subject: person.id })
  })
}
