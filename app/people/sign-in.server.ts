import { appendAct } from '#app/audit/append-act.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { Database } from '#db/client.server.ts'
import { findPersonByEmail } from '#db/queries/people.ts'
import type { Auth } from './auth.server.ts'

type SignIn = { email: string; password: string; clientAddress: string; headers: Headers }

type SignedIn = { cookies: string[]; ofOffice: boolean }

/**
 * A session for who knows the password. One answer, after the same work, for an unknown mail, a wrong password and a
 * suspended person; `tooMany` says in `seconds` when to come back.
 */
export async function signIn(
  { db, auth }: { db: Database; auth: Auth },
  { email, password, clientAddress, headers }: SignIn,
): Promise<SignedIn | Refusal<'signIn.wrong' | 'tooMany'>> {
  const attempt = { account: email.toLowerCase(), clientAddress }
  const seconds = await auth.limiter.seconds(attempt)
  if (seconds > 0) return refuse('tooMany', { seconds, minutes: Math.ceil(seconds / 60) })

  const cookies = await auth.openSession({ email, password })
  const person = await findPersonByEmail(db, email)
  const byId = person?.id ?? null
  await db.transaction((tx) => appendAct(tx, { act: cookies ? 'signIn' : 'signInRefused', byId, subject: byId }))
  if (!cookies || !person) return refuse('signIn.wrong')

  await auth.limiter.succeeded(attempt)
  if (auth.sessionOf(headers)) await auth.closeSession(headers)
  return { cookies, ofOffice: person.ofOffice }
}
