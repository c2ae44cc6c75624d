import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import type { RequestContext } from './context.server.ts'
import { LanguageContext } from './ui/translate.tsx'

const GIVE_UP_AFTER = 10_000

/** Renders the whole page before the first byte: it is compressed once, and an error can still set the status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: RequestContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const page = (
      <LanguageContext.Provider value={context.language}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </LanguageContext.Provider>
    )
    let answer = status
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady() {
        clearTimeout(timer)
        const body = new PassThrough()
        headers.set('content-type', 'text/html; charset=utf-8')
        headers.set('content-language', context.language)
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        answer = 500
        context.log.error({ requestId: context.requestId, code: (error as Error).name, where: 'render' }, 'unexpected')
      },
    })
    const timer = setTimeout(abort, GIVE_UP_AFTER)
  })
}

/** Logs what a route threw, without its message: a database error's text contains what people typed. */
export function handleError(error: unknown, { request, context }: { request: Request; context: unknown }) {
  if (request.signal.aborted) return
  const { log, requestId } = context as RequestContext
  const { name, stack } = error instanceof Error ? error : new Error('not an error')
  log.error({ requestId, code: name, where: framesOf(stack) }, 'unexpected')
}

const framesOf = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ')
