import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from './http-env.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json|xml)|image\/svg)/
const WORTH_IT = 1024

/** Compresses a whole page at once: streamed, it costs as much again as rendering. Static files come compressed already. */
export const compressPages = createMiddleware<HttpEnv>(async (c, next) => {
  await next()
  const { headers, body } = c.res
  headers.append('vary', 'accept-encoding')
  if (!body || headers.has('content-encoding') || !COMPRESSIBLE.test(headers.get('content-type') ?? '')) return
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  if (!encoding) return

  const bytes = Buffer.from(await c.res.arrayBuffer())
  if (bytes.length < WORTH_IT) {
    c.res = new Response(bytes, c.res)
    return
  }
  const compressed =
    encoding === 'br'
      ? await brotli(bytes, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        })
      : await zip(bytes, { level: 6 })
  headers.set('content-encoding', encoding)
  headers.set('content-length', String(compressed.length))
  c.res = new Response(compressed, c.res)
})
