import { createServer as createHttpServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { listenForCommands } from '#app/commands/command-socket.server.ts'
import { seedDemonstration } from '#app/demonstration/seed-demonstration.server.ts'
import { BadConfiguration, type Config, readConfig } from '#app/env.server.ts'
import { createServer } from '#app/http/create-server.server.ts'
import { type App, openApp } from '#app/open-app.server.ts'
import { createAuth } from '#app/people/auth.server.ts'
import { DataDirInUse } from '#db/data-dir-lock.server.ts'
import { ensureBuilt } from './build.ts'

const OLDEST_NODE = 24
const here = fileURLToPath(new URL('.', import.meta.url))

async function start() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new BadConfiguration(
      `Node ${OLDEST_NODE} or later is needed, this is ${process.versions.node}. Start with "npm start", which brings its own.`,
    )
  }
  const config = readConfig()
  if (!config.development) ensureBuilt(console.log)
  const app = await openApp(config)
  const seeded = config.mode === 'demonstration' ? await seedDemonstration(app) : false
  const commands = await listenForCommands(app)
  const listener = await listen(app)
  await app.startWorker()
  for (const line of greeting(config, app, listener.port, seeded)) console.log(line)

  const stop = async () => {
    await Promise.all([listener.close(), commands.close()])
    await app.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function listen(app: App) {
  const { config } = app
  const auth = createAuth(app)
  const vite = config.development ? await openVite() : undefined
  const build = vite
    ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : once(() => import(`${here}build/server/index.js`) as Promise<ServerBuild>)
  const fetch = getRequestListener(createServer({ app, auth, build, clientDir: 'build/client' }).fetch)
  const http = createHttpServer((request, response) =>
    vite ? vite.middlewares(request, response, () => fetch(request, response)) : fetch(request, response),
  )
  await build()
  await new Promise<void>((resolve, reject) => http.once('error', reject).listen(config.port, config.host, resolve))
  const address = http.address()
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    close: () =>
      new Promise<void>((resolve) => {
        http.close(() => resolve())
        http.closeIdleConnections()
      }),
  }
}

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
  const lines = [
    '',
    `  Ventanilla ${config.version} · ${config.mode}`,
    `  Address   ${[address, ...others].join('   ')}`,
    `  Database  ${database}`,
  ]
  if (config.mode === 'service') return [...lines, '']
  return [
    ...lines,
    `  Sign in   as author, certifier, author2, intake, reviewer1, reviewer2, finance, vetting, post, program, approver,`,
    `            grants, auditor or admin @demo.example, password ventanilla-demo-2026`,
    `  Mail      is written to ${config.dataDir}/mail`,
    ...(seeded ? ['  The demonstration was set up just now.'] : []),
    '',
  ]
}

const networkAddresses = (port: number) =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`)

start().catch((error: Error & { code?: string }) => {
  if (error instanceof BadConfiguration || error instanceof DataDirInUse) console.error(error.message)
  else if (error.code === 'EADDRINUSE')
    console.error(`Port ${process.env.PORT ?? 3000} is taken. Set PORT to another, for example: PORT=3001 npm start`)
  else console.error(error)
  process.exit(1)
})
