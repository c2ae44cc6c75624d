import { createServer as createHttpServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { listenForCommands, socketPath } from '#app/commands/command-socket.server.ts'
import { seedDemonstration } from '#app/demonstration/seed-demonstration.server.ts'
import { type Config, readConfig } from '#app/env.server.ts'
import { createServer } from '#app/http/create-server.server.ts'
import { FILE_WITHIN, giveTime } from '#app/http/give-time.server.ts'
import { plainHeaders } from '#app/http/security.server.ts'
import { onSignal } from '#app/on-signal.server.ts'
import { type App, openApp } from '#app/open-app.server.ts'
import { createAuth } from '#app/people/auth.server.ts'
import { stopWithSentence } from '#app/stop-with-sentence.server.ts'
import { ensureBuilt } from './build.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** In milliseconds. Nobody may hold a connection without asking anything; what a form may take says `giveTime`. */
const TIMEOUTS = {
  headersTimeout: 15_000,
  requestTimeout: FILE_WITHIN,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
}

/** What is being answered when the server is told to end is given this long. */
const ANSWER_WITHIN = 5_000

async function start() {
  process.env.NODE_ENV = process.env.NODE_ENV === 'development' ? 'development' : 'production'
  const config = readConfig()
  if (!config.databaseUrl) socketPath(config)
  if (!config.development) ensureBuilt(console.log)
  const app = await openApp(config)
  const seeded = config.mode === 'demonstration' ? await seedDemonstration(app) : false
  const commands = await listenForCommands(app)
  const listener = await listen(app)
  await app.startWorker()
  for (const line of greeting(config, app, listener.port, seeded)) console.log(line)

  onSignal(async () => {
    await Promise.all([listener.close(), commands.close()])
    await app.close()
  })
}

async function listen(app: App) {
  const { config } = app
  const auth = createAuth(app)
  const vite = config.development ? await openVite() : undefined
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : once(() => import(`${here}build/server/index.js`) as Promise<ServerBuild>)
  const fetch = getRequestListener(createServer({ app, auth, build, clientDir: `${here}build/client` }).fetch, {
    errorHandler: unreadable,
  })
  const http = createHttpServer(TIMEOUTS, (request, response) => {
    giveTime(request, response)
    if (vite) vite.middlewares(request, response, () => fetch(request, response))
    else fetch(request, response)
  })
  await build()
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(config.port, config.host, resolve))
  const address = http.address()
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    close: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeIdleConnections()
        setTimeout(() => http.closeAllConnections(), ANSWER_WITHIN).unref()
      }),
  }
}

/** What is no request at all (a broken address or Host) reaches nothing of ours. */
const unreadable = () =>
  new Response('400', { status: 400, headers: { ...plainHeaders, 'content-type': 'text/plain; charset=utf-8' } })

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

async function openVite() {
  const { createServer: createVite } = await import('vite')
  return createVite({ server: { middlewareMode: true }, appType: 'custom' })
}

function greeting(config: Config, app: App, port: number, seeded: boolean) {
  const address = config.publicUrl?.href ?? `http://localhost:${port}`
  const others = config.publicUrl || config.host !== '0.0.0.0' ? [] : networkAddresses(port)
  const database =
    app.database.kind === 'embedded'
      ? `embedded PostgreSQL (PGlite) in ${config.dataDir}: survives a crash of this program, not of the power; one process at a time`
      : 'PostgreSQL'
  const mail = config.smtpUrl ? 'is sent' : `is written to ${config.dataDir}/mail; set SMTP_URL to send it`
  const lines = [
    '',
    `  Ventanilla ${config.version} · ${config.mode}`,
    `  Address   ${[address, ...others].join('   ')}`,
    `  Database  ${database}`,
    `  Mail      ${mail}`,
    ...(config.secretFile
      ? [`  Secret    is kept in ${config.secretFile}; set SECRET to share one between folders`]
      : []),
  ]
  if (config.mode === 'service') return [...lines, '']
  return [
    ...lines,
    `  Sign in   as author, certifier, author2, intake, reviewer1, reviewer2, finance, vetting, post, program, approver,`,
    `            grants, auditor or admin @demo.example, password ventanilla-demo-2026`,
    ...(seeded ? ['  The demonstration was set up just now.'] : []),
    '',
  ]
}

const networkAddresses = (port: number) =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`)

start().catch(stopWithSentence)
