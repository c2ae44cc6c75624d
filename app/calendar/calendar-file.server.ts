import { sha256 } from '#app/hash.ts'

/** A calendar as it travels; unchanged since the reader had it, it is not sent again. */
export function calendarFile(request: Request, text: string, name: string): Response {
  const etag = `W/"${sha256(text).slice(0, 32)}"`
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.ics"`,
    'cache-control': 'private, no-cache',
    etag,
  }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}

const isKnown = (known: string | null, etag: string) =>
  known?.split(',').some((one) => one.trim() === '*' || weak(one.trim()) === etag) ?? false

const weak = (etag: string) => (etag.startsWith('W/') ? etag : `W/${etag}`)
