import type { HeadersFunction } from '@remix-run/node'

/** A page after too many attempts says when to come back. */
export const retryAfter: HeadersFunction = ({ actionHeaders }) => {
  const seconds = actionHeaders.get('retry-after')
  return new Headers(seconds ? { 'retry-after': seconds } : undefined)
}
