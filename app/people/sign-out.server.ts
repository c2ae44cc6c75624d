import { appendAct } from '#app/audit/append-act.server.ts'
import type { Database } from '#db/client.server.ts'
import type { Auth } from './auth.server.ts'
import type { Person } from './person.ts'

/** Ends the session of these headers; the cookies to set. */
export async function signOut(
  { db, auth, person }: { db: Database; auth: Auth; person: Person | null },
  headers: Headers,
): Promise<string[]> {
  const cookies = await auth.closeSession(headers)
  if (person) await db.transaction((tx) => appendAct(tx, { act: 'signOut', byId: person.id, subject: person.id }))
  return cookies
}
