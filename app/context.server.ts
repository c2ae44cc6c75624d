import { redirect } from '@remix-run/node'
import type { Database } from '#db/client.server.ts'
import type { Jobs } from '#db/queries/jobs.ts'
import type { Config } from './env.server.ts'
import type { Refusal } from './errors.ts'
import type { FileProblem, ReceivedFile } from './files/received-file.ts'
import type { Log } from './log.server.ts'
import type { Auth } from './people/auth.server.ts'
import type { Language, Person } from './people/person.ts'

/** What the process has: made once at start, given to routes, jobs and commands alike. */
export type AppContext = { db: Database; jobs: Jobs; config: Config; log: Log }

/** What a use case needs to know of who asks. */
export type PersonContext = AppContext & { person: Person; language: Language }

/** One request: the person and language were read by the server before the route runs. */
export type RequestContext = AppContext & {
  auth: Auth
  person: Person | null
  language: Language
  requestId: string
  clientAddress: string
  nonce: string
  origin: string
  /** The file of the form that was posted, or why it is not here. */
  received?: ReceivedFile | FileProblem
  /** What the server refuses before any route sees it; the root route then answers with it, alone. */
  refused?: Refusal
  /** Told of what a route or its page threw. */
  onError?(error: unknown): void
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}

/** The signed-in person's context, or a redirect to the sign-in page that comes back here. */
export function signedIn(context: RequestContext, request: Request): RequestContext & PersonContext {
  if (context.person) return context as RequestContext & PersonContext
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? pathname + search : pathname
  throw redirect(`/sign-in?next=${encodeURIComponent(next)}`)
}
