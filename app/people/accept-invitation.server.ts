import { appendAct } from '#app/audit/append-act.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { sha256 } from '#app/hash.ts'
import type { Database } from '#db/client.server.ts'
import { deleteSessions, findPersonByEmail, findWelcome, lockWelcome, savePassword } from '#db/queries/people.ts'
import type { Auth } from './auth.server.ts'
import { hashPassword } from './password.server.ts'

/** Whom a link that still works is for. */
export async function showInvitation({ db }: { db: Database }, token: string) {
  const person = await findWelcome(db, sha256(token))
  return person ? { name: person.name, email: person.email } : refuse('page.notFound')
}

/** Sets the password of the person the link is for, once, ends their other sessions and opens one. */
export async function acceptInvitation(
  { db, auth }: { db: Database; auth: Auth },
  token: string,
  password: string,
): Promise<{ cookies: string[]; ofOffice: boolean } | Refusal<'page.notFound'>> {
  if (!(await findWelcome(db, sha256(token)))) return refuse('page.notFound')
  const hash = await hashPassword(password)
  const email = await db.transaction(async (tx) => {
    const person = await lockWelcome(tx, sha256(token))
    if (!person) return undefined
    await savePassword(tx, person.id, hash)
    await deleteSessions(tx, person.id)
    await appendAct(tx, { act: 'acceptInvitation', byId: person.id, subject: person.id })
    return person.email
  })
  const cookies = email && (await auth.openSession({ email, password }))
  if (!email || !cookies) return refuse('page.notFound')
  const person = await findPersonByEmail(db, email)
  return { cookies, ofOffice: person?.ofOffice ?? false }
}
