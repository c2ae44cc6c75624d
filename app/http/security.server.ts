import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Config } from '#app/env.server.ts'
import { originOf } from './addresses.server.ts'
import type { HttpEnv } from './http-env.ts'

const SAFE = ['GET', 'HEAD']

/** False for whatever another site's page asks a signed-in browser to send. */
export function isFromHere(c: Context, { publicUrl }: Config): boolean {
  if (SAFE.includes(c.req.method)) return true
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return site === 'same-origin'
  if (!URL.canParse(origin)) return false
  const own = new URL(originOf(c, publicUrl))
  // Without PUBLIC_URL a proxy may speak https for us, so that only the host is known.
  return publicUrl ? new URL(origin).origin === own.origin : new URL(origin).host === own.host
}

/** Those that are the same on every answer. */
export const plainHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** The headers of every answer, whatever its status. */
export const securityHeaders = (config: Config) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    await next()
    const headers = c.res.headers
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', contentPolicy(c.var.nonce, config))
    for (const [name, value] of Object.entries(plainHeaders)) headers.set(name, value)
    headers.set('x-request-id', c.var.requestId)
    if (config.secureCookies) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  })

function contentPolicy(nonce: string, config: Config) {
  const script = config.development ? `'self' 'nonce-${nonce}'` : `'nonce-${nonce}'`
  const style = config.development ? `'self' 'unsafe-inline'` : `'self'`
  return [
    `default-src 'none'`,
    `script-src ${script}`,
    `style-src ${style}`,
    `img-src 'self'`,
    `font-src 'self'`,
    `connect-src 'self'${config.development ? ' ws:' : ''}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    ...(config.secureCookies ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
