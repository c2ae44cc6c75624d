import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { S3 } from '#app/env.server.ts'

type Kept = { bytes: Buffer; at: Date }

const PAGE = 2

/** A bucket that speaks as much of S3 as we do, and lets nobody in whose signature (version 4) is not that of its key. */
export async function aBucket() {
  const objects = new Map<string, Kept>()
  const keys = { accessKeyId: 'of-the-tests', secretAccessKey: 'a secret of the tests' }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const wrong = problemWith(request, body, keys)
    if (wrong) return fail(response, 403, wrong)
    answer(objects, request, body, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const s3: S3 = { bucket: 'ventanilla', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, keys }
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { s3, objects, close }
}

function answer(
  objects: Map<string, Kept>,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  to: ServerResponse,
) {
  const { pathname, searchParams } = new URL(url, 'http://bucket')
  const [, bucket, key] = pathname.split('/')
  if (bucket !== 'ventanilla') return fail(to, 404, 'NoSuchBucket')
  if (!key) return to.end(list(objects, searchParams.get('continuation-token') ?? ''))
  if (method === 'PUT') {
    if (headers['content-length'] === undefined) return fail(to, 411, 'MissingContentLength')
    objects.set(key, { bytes: body, at: new Date() })
    return to.end()
  }
  if (method === 'DELETE') {
    objects.delete(key)
    return to.writeHead(204).end()
  }
  const kept = objects.get(key)
  if (!kept) return fail(to, 404, 'NoSuchKey')
  to.writeHead(200, { 'content-length': kept.bytes.length, 'last-modified': kept.at.toUTCString() })
  return to.end(method === 'HEAD' ? undefined : kept.bytes)
}

function list(objects: Map<string, Kept>, after: string) {
  const left = [...objects].filter(([key]) => key > after).sort(([one], [other]) => (one < other ? -1 : 1))
  const page = left.slice(0, PAGE)
  const contents = page.map(
    ([key, { bytes, at }]) =>
      `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`,
  )
  const isMore = left.length > PAGE
  const next = isMore ? `<NextContinuationToken>${page.at(-1)![0]}</NextContinuationToken>` : ''
  return `<ListBucketResult><IsTruncated>${isMore}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`
}

const fail = (to: ServerResponse, status: number, code: string) =>
  to.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function problemWith({ method, url = '', headers }: IncomingMessage, body: Buffer, keys: NonNullable<S3['keys']>) {
  const [, id, scope = '', names = '', signature] =
    /Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  if (id !== keys.accessKeyId) return 'InvalidAccessKeyId'
  const hash = String(headers['x-amz-content-sha256'])
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const { pathname, searchParams } = new URL(url, 'http://bucket')
  searchParams.sort()
  const signed = names.split(';').map((name) => `${name}:${headers[name]}\n`)
  const canonical = [method, pathname, searchParams, signed.join(''), names, hash].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`)
  return hmac(key, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch'
}
