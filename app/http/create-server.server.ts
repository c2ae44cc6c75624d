import { randomBytes, randomUUID } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { RequestContext } from '#app/context.server.ts'
import type { App } from '#app/open-app.server.ts'
import type { Auth } from '#app/people/auth.server.ts'
import { findPersonOfRequest, requestLanguage } from '#app/people/session.server.ts'
import { clientAddressOf, originOf } from './addresses.server.ts'
import { compressPages } from './compress.server.ts'
import { findHealth } from './health.server.ts'
import type { HttpEnv } from './http-env.ts'
import { sameOrigin, securityHeaders } from './security.server.ts'

/** No form of the product is larger; what is larger is refused while it arrives. */
const MAX_BODY = 1024 * 1024

type Options = { app: App; auth: Auth; build: () => Promise<ServerBuild>; clientDir: string }

/** Everything a request passes on its way to a route and back. */
export function createServer({ app, auth, build, clientDir }: Options): Hono<HttpEnv> {
  const { config, log } = app
  const server = new Hono<HttpEnv>()

  server.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('nonce', randomBytes(16).toString('base64'))
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    log.info({ requestId: c.var.requestId, method: c.req.method, status: c.res.status, ms }, 'request')
  })
  server.use(securityHeaders(config))
  server.use('/assets/*', serveStatic({ root: clientDir, precompressed: true, onFound: keepForever }))
  server.use(serveStatic({ root: clientDir, precompressed: true, onFound: keepForADay }))
  server.use(compressPages)
  server.get('/health', async (c) => {
    const health = await findHealth(app)
    return c.json(health, health.status === 'ok' ? 200 : 503)
  })
  server.use(sameOrigin(config))
  server.use(bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.text('413: too much text · demasiado texto', 413) }))

  server.all('*', async (c) => {
    const handle = createRequestHandler(await build(), config.development ? 'development' : 'production')
    return handle(c.req.raw, await requestContext(c, app, auth))
  })
  server.onError((error, c) => {
    log.error({ requestId: c.var.requestId, code: error.name, where: 'server' }, 'unexpected')
    return c.text(`500 · ${c.var.requestId}`, 500)
  })
  return server
}

async function requestContext(c: Context<HttpEnv>, app: App, auth: Auth): Promise<RequestContext> {
  const { db, jobs, config, log } = app
  const { person, available } = await findPersonOfRequest({ db, auth }, c.req.raw.headers).then(
    (person) => ({ person, available: true }),
    () => ({ person: null, available: false }),
  )
  return {
    db,
    jobs,
    config,
    log,
    auth,
    person,
    available,
    language: requestLanguage(person, c.req.header('cookie') ?? null, c.req.header('accept-language') ?? null),
    requestId: c.var.requestId,
    clientAddress: clientAddressOf(c, config.trustedProxies),
    nonce: c.var.nonce,
    origin: originOf(c, config.publicUrl),
  }
}

const keepForever = (_: string, c: Context) => c.header('cache-control', 'public, max-age=31536000, immutable')
const keepForADay = (_: string, c: Context) => c.header('cache-control', 'public, max-age=86400')
