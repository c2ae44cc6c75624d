import { resolve } from 'node:path'
import { askServer, runCommand } from '#app/commands/command-socket.server.ts'
import { BadConfiguration, readConfig } from '#app/env.server.ts'
import { openApp } from '#app/open-app.server.ts'
import { DataDirInUse } from '#db/data-dir-lock.server.ts'

/** `npm run import -- FILE` and its like: the running server does it where it has the embedded database, else this process. */
async function main([name = '', ...args]: string[]): Promise<number> {
  const config = { ...readConfig(), logLevel: process.env.LOG_LEVEL ?? 'warn' }
  const absolute = name === 'import' ? args.map((arg) => (arg.startsWith('--') ? arg : resolve(arg))) : args
  const asked = config.databaseUrl ? undefined : await askServer(config, name, absolute, console.log)
  if (asked !== undefined) return asked

  const app = await openApp(config)
  try {
    return await runCommand(app, name, absolute, console.log)
  } finally {
    await app.close()
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    const expected = error instanceof BadConfiguration || error instanceof DataDirInUse
    console.error(expected ? error.message : error)
    process.exit(1)
  },
)
