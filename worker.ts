import { BadConfiguration, readConfig } from '#app/env.server.ts'
import { onSignal } from '#app/on-signal.server.ts'
import { openApp } from '#app/open-app.server.ts'
import { stopWithSentence } from '#app/stop-with-sentence.server.ts'

/** `npm run worker`: the jobs alone, beside servers that share the same PostgreSQL. */
async function work() {
  const config = readConfig()
  if (!config.databaseUrl)
    throw new BadConfiguration(
      'The embedded database belongs to one process, whose server runs the jobs. Set DATABASE_URL to run a worker apart.',
    )
  const app = await openApp(config)
  await app.startWorker()
  console.log(`Ventanilla ${config.version} · worker`)
  onSignal(() => app.close())
}

work().catch(stopWithSentence)
