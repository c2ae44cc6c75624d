import { createMiddleware } from 'hono/factory'
import type { Config } from '#app/env.server.ts'
import { originOf } from './addresses.server.ts'
import type { HttpEnv } from './http-env.ts'

const SAFE = ['GET', 'HEAD']

/** Refuses whatever another site's page asks a signed-in browser to send, before any route sees it. */
export const sameOrigin = (config: Config) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    if (
      SAFE.includes(c.req.method) ||
      isSameOrigin(c.req.header('origin'), c.req.header('sec-fetch-site'), originOf(c, config.publicUrl))
    ) {
      return next()
    }
    return c.text('403: this form was sent from another site · este formulario se envió desde otro sitio', 403)
  })

function isSameOrigin(origin: string | undefined, site: string | undefined, own: string) {
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return site === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === new URL(own).host
}

/** The headers of every answer, whatever its status. */
export const securityHeaders = (config: Config) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    await next()
    const headers = c.res.headers
    if (!headers.has('content-security-policy'))
      headers.set('content-security-policy', contentPolicy(c.var.nonce, config))
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
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
