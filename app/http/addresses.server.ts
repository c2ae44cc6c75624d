import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The client's address: the connection's, or the n-th forwarded one from the right behind n trusted proxies. */
export function clientAddressOf(c: Context, trustedProxies: number): string {
  const connection = getConnInfo(c).remote.address ?? 'unknown'
  if (trustedProxies === 0) return connection
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim())
  return forwarded.at(-trustedProxies) || connection
}

/** Where the browser believes it is: `PUBLIC_URL`, or the request's own Host. */
export function originOf(c: Context, publicUrl?: URL): string {
  return publicUrl?.origin ?? `http://${c.req.header('host') ?? 'localhost'}`
}
