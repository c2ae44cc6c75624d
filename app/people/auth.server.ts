import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { sha256 } from '#app/hash.ts'
import { type Options, openBetterAuth } from './better-auth.server.ts'
import { createSignInLimiter, type SignInLimiter } from './sign-in-limiter.server.ts'

/** Sessions as the product uses them; made once a process. */
export type Auth = {
  /** The cookies to set, or null when mail and password do not go together or the person is suspended. */
  openSession(credentials: { email: string; password: string }): Promise<string[] | null>
  /** Ends the session of these headers, if any; the cookies to set. */
  closeSession(headers: Headers): Promise<string[]>
  /** What `sessions.token` holds for the signed cookie of these headers. */
  sessionOf(headers: Headers): string | null
  limiter: SignInLimiter
}

export function createAuth(options: Options): Auth {
  const { api } = openBetterAuth(options)
  const cookie = `${options.config.secureCookies ? '__Host-ventanilla' : 'ventanilla'}.session_token`
  return {
    async openSession(body) {
      const answer = await api.signInEmail({ body, headers: new Headers(), asResponse: true })
      if (answer.status >= 500) throw new Error(`better-auth answered ${answer.status} to a sign-in`)
      return answer.ok ? answer.headers.getSetCookie() : null
    },
    async closeSession(headers) {
      const answer = await api.signOut({ headers: cookieOnly(headers), asResponse: true })
      return answer.headers.getSetCookie()
    },
    sessionOf(headers) {
      const signed = parseCookies(headers.get('cookie') ?? '').get(cookie)
      const token = signed && unsigned(decoded(signed), options.config.secret)
      return token ? sha256(token) : null
    },
    limiter: createSignInLimiter(options),
  }
}

const cookieOnly = (headers: Headers) => new Headers({ cookie: headers.get('cookie') ?? '' })

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The value of a cookie signed as better-auth signs it: `value.base64(HMAC-SHA256)`. */
function unsigned(text: string, secret: string): string | null {
  const dot = text.lastIndexOf('.')
  if (dot < 1) return null
  const value = text.slice(0, dot)
  const given = Buffer.from(text.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(value).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null
}
