import type { Database } from '#db/client.server.ts'
import { saveLanguage } from '#db/queries/people.ts'
import type { Language, Person } from './person.ts'
import { LANGUAGE_COOKIE } from './request-language.ts'

const A_YEAR = 365 * 24 * 3600

type Choosing = { db: Database; person: Person | null; config: { secureCookies: boolean } }

/** Keeps the language in the browser, and in the account of who is signed in; the cookie to set. */
export async function chooseLanguage({ db, person, config }: Choosing, language: Language): Promise<string> {
  if (person && person.language !== language) await saveLanguage(db, person.id, language)
  const secure = config.secureCookies ? '; Secure' : ''
  return `${LANGUAGE_COOKIE}=${language}; Max-Age=${A_YEAR}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
