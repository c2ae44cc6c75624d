import { isDatabaseAway, sqlState } from '#db/client.server.ts'
import { DataDirInUse } from '#db/data-dir-lock.server.ts'
import { BadConfiguration } from './env.server.ts'

/** Ends the process with 1 and, where it was to be expected, one sentence instead of a stack. */
export function stopWithSentence(error: unknown): never {
  console.error(sentenceOf(error as NodeJS.ErrnoException) ?? error)
  process.exit(1)
}

function sentenceOf(error: NodeJS.ErrnoException & { syscall?: string; port?: number }): string | undefined {
  if (error instanceof BadConfiguration || error instanceof DataDirInUse) return error.message
  if (error.syscall === 'listen' && error.code === 'EADDRINUSE')
    return `Port ${error.port} is taken. Set PORT to another, for example: PORT=3001 npm start`
  if (error.syscall === 'listen' && error.code === 'EACCES')
    return `Port ${error.port} is not open to this account. Set PORT to 1024 or more, for example: PORT=3000 npm start`
  if (isDatabaseAway(error)) return `The database of DATABASE_URL does not answer (${sqlState(error)}).`
  if (/^(28|3D)/.test(sqlState(error) ?? '')) return `The database of DATABASE_URL does not let us in: ${error.message}`
  return undefined
}
