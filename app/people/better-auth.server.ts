import type { BetterAuthOptions } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { organization } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { defaultStatements } from 'better-auth/plugins/organization/access'
import type { Config } from '#app/env.server.ts'
import type { Database } from '#db/client.server.ts'
import { isActivePerson } from '#db/queries/people.ts'
import * as schema from '#db/schema/index.ts'
import { withHashedTokens } from './hashed-sessions.server.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password.server.ts'
import { LONGEST_SESSION_SECONDS } from './session-life.ts'

export type Options = { db: Database; config: Pick<Config, 'secret' | 'publicUrl' | 'secureCookies'> }

/** The product's own policy says what a member may do; better-auth only keeps who is one. */
const access = createAccessControl(defaultStatements)
const member = access.newRole({ organization: [], member: [], invitation: [] })

const organizations = organization({
  allowUserToCreateOrganization: false,
  creatorRole: 'certifier',
  ac: access,
  roles: { author: member, certifier: member },
  schema: {
    organization: { modelName: 'organizations' },
    member: { modelName: 'members', fields: { userId: 'personId' } },
    invitation: { modelName: 'invitations' },
  },
})

/** better-auth on our tables. None of its routes is reachable from outside: sign-in and sign-out call it in process. */
export function openBetterAuth({ db, config }: Options) {
  const adapter = drizzleAdapter(db, { provider: 'pg', schema })
  return betterAuth({
    appName: 'Ventanilla',
    secret: config.secret,
    baseURL: config.publicUrl?.origin ?? 'http://localhost',
    database: (options: BetterAuthOptions) => withHashedTokens(adapter(options)),
    user: { modelName: 'people' },
    session: {
      modelName: 'sessions',
      fields: { userId: 'personId' },
      expiresIn: LONGEST_SESSION_SECONDS,
      disableSessionRefresh: true,
    },
    account: { modelName: 'accounts', fields: { userId: 'personId' } },
    verification: { modelName: 'verifications' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    plugins: [organizations],
    databaseHooks: { session: { create: { before: async ({ userId }) => isActivePerson(db, userId) } } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: config.secureCookies ? '__Host-ventanilla' : 'ventanilla',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: config.secureCookies, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  })
}
