import { Writable } from 'node:stream'
import type { EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import type { RequestContext } from './context.server.ts'
import { rootData } from './root-data.server.ts'
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
  // An act that is refused, or an address that is none, runs no loader; its page has the same frame all the same.
  remixContext.staticHandlerContext.loaderData.root ??= rootData(context, request)
  return new Promise<Response>((resolve, reject) => {
    const page = (
      <LanguageContext.Provider value={context.language}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </LanguageContext.Provider>
    )
    let answer = status
    headers.set('content-type', 'text/html; charset=utf-8')
    headers.set('content-language', context.language)
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      onAllReady() {
        clearTimeout(timer)
        pipe(collect((html) => resolve(new Response(new Uint8Array(html), { headers, status: answer }))))
      },
      onShellError(error) {
        clearTimeout(timer)
        reject(error)
      },
      onError(error) {
        answer = 500
        context.onError?.(error)
      },
    })
    const timer = setTimeout(abort, GIVE_UP_AFTER)
  })
}

function collect(done: (bytes: Buffer) => void) {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(Buffer.from(chunk))
      next()
    },
    final(next) {
      done(Buffer.concat(chunks))
      next()
    },
  })
}

/** What a route threw; not what the router itself answers, such as 404, nor what nobody waits for any more. */
export function handleError(error: unknown, { request, context }: { request: Request; context: unknown }) {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) (context as RequestContext).onError?.(error)
}
