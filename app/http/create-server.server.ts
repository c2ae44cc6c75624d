import { randomBytes, randomUUID } from 'node:crypto'
import { serveStatic } from '@hono/node-server/serve-static'
import type { ServerBuild } from '@remix-run/node'
import { type Context, Hono } from 'hono'
import type { App } from '#app/open-app.server.ts'
import type { Auth } from '#app/people/auth.server.ts'
import { answerRequest } from './answer-request.server.ts'
import { compressPages } from './compress.server.ts'
import { findHealth } from './health.server.ts'
import type { HttpEnv } from './http-env.ts'
import { createPages, type Pages } from './pages.server.ts'
import { readRequest } from './read-request.server.ts'
import { securityHeaders } from './security.server.ts'
import { sendFile } from './send-file.server.ts'
import { takeFormWithFile } from './take-form-with-file.server.ts'
import { takeUploads, uploadsPath } from './take-upload.server.ts'
import type { Way } from './way.ts'

const METHODS = ['GET', 'HEAD', 'POST']

type Options = { app: App; auth: Auth; build: () => Promise<ServerBuild>; clientDir: string }

/** Everything a request passes on its way to a route and back. */
export function createServer({ app, auth, build, clientDir }: Options): Hono<HttpEnv> {
  const { config, log } = app
  const server = new Hono<HttpEnv>()
  const pages = pagesOf(build, config.development)

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
  const uploads = takeUploads(app)
  const answer = async (c: Context<HttpEnv>, wayOf: (pages: Pages) => Way) => {
    const built = await pages()
    return answerRequest(c, { app, auth, pages: built, way: wayOf(built) })
  }
  server.all(uploadsPath, (c) => answer(c, () => uploads))
  server.all(`${uploadsPath}/:id`, (c) => answer(c, () => uploads))
  server.get('/files/:id', (c) => answer(c, () => sendFile(c.req.param('id'))))
  server.post('/proposals/:id/sections/attachments', (c, next) =>
    isFormWithFile(c) ? answer(c, (built) => takeFormWithFile(built, c.req.param('id'))) : next(),
  )
  server.all('*', async (c) => {
    if (!METHODS.includes(c.req.method)) return c.text('405', 405, { allow: METHODS.join(', ') })
    return answer(c, showPage)
  })
  server.onError((error, c) => {
    log.error({ requestId: c.var.requestId, code: error.name, where: 'server' }, 'unexpected')
    return c.text(`500 · ${c.var.requestId}`, 500)
  })
  return server
}

const showPage = (pages: Pages): Way => ({ read: readRequest, answer: pages.answer })

const isFormWithFile = (c: Context) => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')

/** Made once; while developing, again whenever the build has changed. */
function pagesOf(build: Options['build'], development: boolean) {
  let made: { from: ServerBuild; pages: Pages } | undefined
  return async () => {
    const from = await build()
    if (made?.from !== from) made = { from, pages: createPages(from, development ? 'development' : 'production') }
    return made.pages
  }
}

const keepForever = (_: string, c: Context) => keep(c, 'public, max-age=31536000, immutable')
const keepForADay = (_: string, c: Context) => keep(c, 'public, max-age=86400')

function keep(c: Context, how: string) {
  c.header('cache-control', how)
  c.header('vary', 'accept-encoding')
}
