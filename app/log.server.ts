import pino, { type Logger } from 'pino'

export type Log = Logger

/** Only these fields are ever written: no bodies, names, mails, addresses or SQL parameters. */
const FIELDS = ['requestId', 'method', 'route', 'status', 'ms', 'code', 'command', 'jobId', 'jobType', 'where'] as const

export type LogFields = Partial<Record<(typeof FIELDS)[number], string | number>>

export const openLog = (level: string): Log => pino({ level, base: null, formatters: { log: allowed } })

function allowed(entry: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => (FIELDS as readonly string[]).includes(key)))
}
