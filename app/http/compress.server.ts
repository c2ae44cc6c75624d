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
  const { status, body } = c.res
  const headers = new Headers(c.res.headers)
  if (
    !body ||
    mayNotChange(headers) ||
    headers.has('content-encoding') ||
    !COMPRESSIBLE.test(headers.get('content-type') ?? '')
  )
    return

  const bytes = Buffer.from(await c.res.arrayBuffer())
  const compressed = bytes.length < WORTH_IT ? undefined : await compress(bytes, c.req.header('accept-encoding') ?? '')
  headers.append('vary', 'accept-encoding')
  headers.set('content-length', String((compressed?.bytes ?? bytes).length))
  if (compressed) headers.set('content-encoding', compressed.encoding)
  c.res = undefined
  c.res = new Response(compressed?.bytes ?? bytes, { status, headers })
})

const mayNotChange = (headers: Headers) => /\bno-transform\b/.test(headers.get('cache-control') ?? '')

async function compress(bytes: Buffer, accepted: string) {
  if (accepts(accepted, 'br')) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
    const params = { [BROTLI_PARAM_QUALITY]: 4, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return { encoding: 'br', bytes: await brotli(bytes, { params }) }
  }
  if (accepts(accepted, 'gzip')) return { encoding: 'gzip', bytes: await zip(bytes, { level: 6 }) }
}

/** Whether the client takes it: named, and not with the weight 0 (RFC 9110, 12.5.3). */
const accepts = (header: string, coding: string) =>
  header.split(',').some((part) => {
    const [name, weight = ''] = part.split(';').map((piece) => piece.trim().toLowerCase())
    return name === coding && !/^q=0(\.0*)?$/.test(weight)
  })
