import type { Context } from 'hono'
import type { RequestContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { App } from '#app/open-app.server.ts'
import type { Auth } from '#app/people/auth.server.ts'
import type { Person } from '#app/people/person.ts'
import { findPersonOfRequest, requestLanguage } from '#app/people/session.server.ts'
import { isDatabaseAway } from '#db/client.server.ts'
import { clientAddressOf, originOf } from './addresses.server.ts'
import type { HttpEnv } from './http-env.ts'
import { logError } from './log-error.server.ts'
import type { Pages } from './pages.server.ts'
import { isFromHere } from './security.server.ts'
import type { Way } from './way.ts'

const TRY_AGAIN_AFTER = '30'

type Options = { app: App; auth: Auth; pages: Pages; way: Way }

/** Refuses what no route may see, finds out who asks, and lets the route answer; 503 where the database is away. */
export async function answerRequest(c: Context<HttpEnv>, { app, auth, pages, way }: Options): Promise<Response> {
  const visitor = visitorOf(c, app, auth)
  const request = isFromHere(c, app.config) ? await way.read(c.req.raw) : refuse('otherOrigin')
  if (isRefusal(request)) return refused(c, pages, await knownVisitor(c, visitor), request)

  let away = false
  const onError = (error: unknown) => {
    away ||= isDatabaseAway(error)
    logError(visitor, error)
  }
  const answer = await findPersonOfRequest(visitor, request.headers)
    .then(async (person) => {
      const ctx = { ...visitor, person, language: languageOf(c, person), onError }
      const answer = await way.answer(request, ctx)
      return isRefusal(answer) ? refused(c, pages, ctx, answer) : answer
    })
    .catch((error: unknown) => {
      onError(error)
      if (!away) throw error
    })
  if (answer && !away) return answer
  const closed = await refused(c, pages, visitor, refuse('unavailable'))
  closed.headers.set('retry-after', TRY_AGAIN_AFTER)
  return closed
}

/** The refusal as a page in the visitor's language, with nothing of the route that was asked for. */
async function refused(c: Context<HttpEnv>, pages: Pages, visitor: RequestContext, refusal: Refusal) {
  if (c.req.query('_data') !== undefined) return c.json(refusal, refusal.status)
  const { method, url, signal } = c.req.raw
  const address = refusal.refusal === 'page.notFound' ? new URL('/', url) : url
  const request = new Request(address, { method: method === 'HEAD' ? 'HEAD' : 'GET', signal })
  return pages.refuse(request, { ...visitor, refused: refusal })
}

/** Who asks, as far as it can be found out, for the frame of a page that says no. */
async function knownVisitor(c: Context<HttpEnv>, visitor: RequestContext): Promise<RequestContext> {
  const person = await findPersonOfRequest(visitor, c.req.raw.headers).catch(() => null)
  return { ...visitor, person, language: languageOf(c, person) }
}

const visitorOf = (c: Context<HttpEnv>, { db, jobs, config, log }: App, auth: Auth): RequestContext => ({
  db,
  jobs,
  config,
  log,
  auth,
  person: null,
  language: languageOf(c, null),
  requestId: c.var.requestId,
  clientAddress: clientAddressOf(c, config.trustedProxies),
  nonce: c.var.nonce,
  origin: originOf(c, config.publicUrl),
})

const languageOf = (c: Context, person: Person | null) =>
  requestLanguage(person, c.req.header('cookie') ?? null, c.req.header('accept-language') ?? null)
