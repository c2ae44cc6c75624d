import { resolve } from 'node:path'
import { askServer, runCommand, unknownCommand } from '#app/commands/command-socket.server.ts'
import { isCommand } from '#app/commands/commands.server.ts'
import { readConfig } from '#app/env.server.ts'
import { openApp } from '#app/open-app.server.ts'
import { verifyReceipt } from '#app/receipts/verify-receipt.server.ts'
import { stopWithSentence } from '#app/stop-with-sentence.server.ts'

/** `npm run import -- FILE` and its like: the running server does it where it has the embedded database, else this process. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === 'receipt:verify') return verifyReceipt(args, console.log)
  if (!isCommand(name)) return unknownCommand(name, console.error)
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

main(process.argv.slice(2)).then((code) => process.exit(code), stopWithSentence)
