import type { RequestContext } from '#app/context.server.ts'
import { sqlState } from '#db/client.server.ts'

/** Logs what a route threw, without its message: a database error's text contains what people typed. */
export function logError({ log, requestId }: Pick<RequestContext, 'log' | 'requestId'>, error: unknown) {
  const { name, stack } = error instanceof Error ? error : new Error('not an error')
  log.error({ requestId, code: sqlState(error) ?? name, where: framesOf(stack) }, 'unexpected')
}

const framesOf = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ')
