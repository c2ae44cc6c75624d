import { type Refusal, refuse } from '#app/errors.ts'

/** No form of the product is larger; what is larger is refused while it arrives. */
const MAX_BYTES = 1024 * 1024

/** The longest form, a log frame with all the rows that it may have, has about six thousand. */
const MAX_FIELDS = 8000

const FORM = 'application/x-www-form-urlencoded'

/** The request with its whole form in memory, known to be readable; or why it is not let in. */
export async function readRequest(request: Request): Promise<Request | Refusal> {
  const address = new URL(request.url)
  if (!isReadablePath(address.pathname)) return refuse('page.notFound')
  if (address.search.includes('%00')) return refuse('unreadable')
  if (request.method === 'GET' || request.method === 'HEAD') return request

  const bytes = await readBytes(request)
  if (!Buffer.isBuffer(bytes)) return bytes
  const { method, signal } = request
  const headers = new Headers(request.headers)
  // Judged already; Remix would compare it with Host, and answer 500 where a proxy asks us by another name.
  headers.delete('origin')
  if (bytes.length === 0) headers.set('content-type', FORM)
  const form = await readableForm(headers.get('content-type') ?? '', bytes)
  if (!Buffer.isBuffer(form)) return form
  return new Request(request.url, { method, headers, signal, body: new Uint8Array(form) })
}

/** PostgreSQL stores no NUL in a text, and the router warns, address included, of what it cannot decode. */
function isReadablePath(path: string) {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

async function readBytes(request: Request): Promise<Buffer | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return refuse('tooLarge')
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      size += read.value.byteLength
      if (size > MAX_BYTES) return refuse('tooLarge')
      chunks.push(read.value)
    }
    return Buffer.concat(chunks)
  } catch {
    return refuse('unreadable')
  } finally {
    reader?.releaseLock()
  }
}

async function readableForm(contentType: string, bytes: Buffer): Promise<Buffer | Refusal> {
  if (contentType.toLowerCase().startsWith(FORM)) {
    return countOf(bytes, '&') < MAX_FIELDS ? withoutNul(bytes) : refuse('tooLarge')
  }
  if (!/^multipart\/form-data\b/i.test(contentType)) return refuse('unreadable')
  const parts = await partsOf(contentType, bytes)
  if (!parts || parts.some((part) => part.some(hasNul))) return refuse('unreadable')
  return parts.length <= MAX_FIELDS ? bytes : refuse('tooLarge')
}

const withoutNul = (bytes: Buffer) =>
  bytes.includes('%00') || bytes.includes(0)
    ? Buffer.from(bytes.toString('latin1').replace(/%00|\0/g, ''), 'latin1')
    : bytes

function countOf(bytes: Buffer, mark: string) {
  let count = 0
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) count++
  return count
}

async function partsOf(contentType: string, bytes: Buffer): Promise<[string, string | File][] | undefined> {
  const headers = { 'content-type': contentType }
  return new Response(new Uint8Array(bytes), { headers }).formData().then(
    (form) => [...form] as [string, string | File][],
    () => undefined,
  )
}

/** A file may hold any byte: whoever asked for it says what it is. */
const hasNul = (part: string | File) => typeof part === 'string' && part.includes('\0')
