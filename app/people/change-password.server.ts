import { appendAct } from '#app/audit/append-act.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { Database } from '#db/client.server.ts'
import { deleteSessions, findPasswordHash, savePassword } from '#db/queries/people.ts'
import type { Auth } from './auth.server.ts'
import { hashPassword, isPasswordOf } from './password.server.ts'
import type { Person } from './person.ts'

type Change = { current: string; password: string; clientAddress: string; headers: Headers }

/** Changes the password of who knows the present one, and ends every other session of theirs. */
export async function changePassword(
  { db, auth, person }: { db: Database; auth: Auth; person: Person },
  { current, password, clientAddress, headers }: Change,
): Promise<{ changed: true } | Refusal<'signIn.wrong' | 'tooMany'>> {
  const attempt = { account: person.email, clientAddress }
  const seconds = await auth.limiter.seconds(attempt)
  if (seconds > 0) return refuse('tooMany', { seconds, minutes: Math.ceil(seconds / 60) })

  const stored = await findPasswordHash(db, person.id)
  if (!stored || !(await isPasswordOf(current, stored))) return refuse('signIn.wrong')
  await auth.limiter.succeeded(attempt)

  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    await savePassword(tx, person.id, hash)
    await deleteSessions(tx, person.id, { except: auth.sessionOf(headers) ?? '' })
    await appendAct(tx, { act: 'changePassword', byId: person.id, subject: person.id })
  })
  return { changed: true }
}
