import type { Database } from '#db/client.server.ts'
import { findSession, saveSessionUse } from '#db/queries/people.ts'
import type { Auth } from './auth.server.ts'
import type { Person } from './person.ts'
import { isLive } from './session-life.ts'

export { requestLanguage } from './request-language.ts'

/** How often, in seconds, the use of a session is noted. */
const NOTED_EVERY = 60

/** The active person of a live session, in one statement, or two when the session's use is noted. */
export async function findPersonOfRequest(app: { db: Database; auth: Auth }, headers: Headers): Promise<Person | null> {
  const tokenHash = app.auth.sessionOf(headers)
  if (!tokenHash) return null
  const session = await findSession(app.db, tokenHash)
  if (!session) return null
  const { ageSeconds, idleSeconds, ...person } = session
  if (!isLive({ ageSeconds, idleSeconds, ofOffice: person.officeRoles.length > 0 })) return null
  if (idleSeconds >= NOTED_EVERY) await saveSessionUse(app.db, tokenHash)
  return person as Person
}
