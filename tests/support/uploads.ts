import { connect } from 'node:net'
import { Readable } from 'node:stream'
import type { aVisitor } from './visitor.ts'

type Visitor = ReturnType<typeof aVisitor>

const cookieOf = ({ cookies }: Visitor) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

export const border = 'a-border-of-the-tests'

export const about = { do: 'attach', kind: 'registration', description: 'Certificado de 2019', language: 'es' }

/** What stands before and after the file in a form that a browser posts. */
export function around(fields: Record<string, string>, filename: string): [Buffer, Buffer] {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${border}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${border}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: application/pdf\r\n\r\n`
  return [Buffer.from(parts.join('') + head), Buffer.from(`\r\n--${border}--\r\n`)]
}

/** The head of such a form as it goes over the line. */
export const formHead = (url: string, path: string, visitor: Visitor, length: number | 'chunked') =>
  [
    `POST ${path} HTTP/1.1`,
    `host: ${new URL(url).host}`,
    `origin: ${url}`,
    `cookie: ${cookieOf(visitor)}`,
    `accept-language: es`,
    `content-type: multipart/form-data; boundary=${border}`,
    length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`,
    '',
    '',
  ].join('\r\n')

/** Posts a file as a browser without JavaScript does; `bytes` may be larger than memory should hold. */
export async function postFile(
  url: string,
  path: string,
  visitor: Visitor,
  { bytes, name = 'informe.pdf', fields = about, headers = {} }: PostWish,
) {
  const [before, after] = around(fields, name)
  const body = Readable.toWeb(Readable.from([before, ...[bytes].flat(), after])) as ReadableStream
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    body,
    duplex: 'half',
    headers: {
      origin: url,
      cookie: cookieOf(visitor),
      'accept-language': 'en',
      'content-type': `multipart/form-data; boundary=${border}`,
      ...headers,
    },
  } as RequestInit)
}

type PostWish = {
  bytes: Buffer | Buffer[]
  name?: string
  fields?: Record<string, string>
  headers?: Record<string, string>
}

/** The tus protocol by hand. */
export function uploader(url: string, visitor: Visitor, headers: Record<string, string> = {}) {
  const ask = (method: string, path: string, more: Record<string, string> = {}, body?: Buffer) =>
    fetch(url + path, {
      method,
      body: body && new Uint8Array(body),
      headers: { origin: url, cookie: cookieOf(visitor), 'tus-resumable': '1.0.0', ...headers, ...more },
    })
  const metadata = (fields: Record<string, string>) =>
    Object.entries(fields)
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join()
  return {
    begin: (size: number, fields: Record<string, string>) =>
      ask('POST', '/uploads', { 'upload-length': String(size), 'upload-metadata': metadata(fields) }),
    offset: async (path: string) => Number((await ask('HEAD', path)).headers.get('upload-offset')),
    ask,
    send: (path: string, offset: number, piece: Buffer) =>
      ask('PATCH', path, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, piece),
    /** Sends on from `offset`, and pulls the plug once `cutAfter` bytes are on their way. */
    sendAndCut: (path: string, offset: number, bytes: Buffer, cutAfter: number) =>
      new Promise<void>((resolve) => {
        const { hostname, port } = new URL(url)
        const socket = connect(Number(port), hostname)
        socket.on('error', () => {}).on('close', () => resolve())
        const head = [
          `PATCH ${path} HTTP/1.1`,
          `host: ${hostname}:${port}`,
          `origin: ${url}`,
          `cookie: ${cookieOf(visitor)}`,
          'tus-resumable: 1.0.0',
          `upload-offset: ${offset}`,
          'content-type: application/offset+octet-stream',
          `content-length: ${bytes.length - offset}`,
          '',
          '',
        ].join('\r\n')
        socket.write(head)
        socket.write(bytes.subarray(offset, offset + cutAfter), () => setTimeout(() => socket.destroy(), 150))
      }),
  }
}
