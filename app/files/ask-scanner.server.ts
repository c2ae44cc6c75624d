import { connect } from 'node:net'
import type { Readable } from 'node:stream'

export type Verdict = { isClean: true } | { isClean: false; finding: string }

/** In milliseconds without a word or a byte taken. A scanner that is stuck must not keep the jobs behind it waiting. */
const PATIENCE = 15_000

export class ScannerSilent extends Error {
  override name = 'ScannerSilent'
}

/** Sends a file through clamd (its INSTREAM command); throws where it does not answer, or says that it could not look. */
export async function askScanner({ hostname, port }: URL, file: Readable, patience = PATIENCE): Promise<Verdict> {
  const socket = connect({ host: hostname, port: Number(port || 3310) })
  const answer = new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = []
    const isWhole = () => chunks.at(-1)?.includes(0)
    socket.setTimeout(patience, () => socket.destroy(new ScannerSilent()))
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (isWhole()) resolve(Buffer.concat(chunks).toString('latin1'))
    })
    socket.on('error', reject).on('close', () => reject(new ScannerSilent()))
  })
  const sending = send(socket, file)
  try {
    return verdictOf(await Promise.race([answer, sending.then(() => answer)]))
  } finally {
    socket.destroy()
    file.destroy()
    await sending.catch(() => {})
  }
}

async function send(socket: ReturnType<typeof connect>, file: Readable) {
  await write(socket, 'zINSTREAM\0')
  for await (const chunk of file) {
    await write(socket, lengthOf(chunk as Buffer))
    await write(socket, chunk as Buffer)
  }
  await write(socket, lengthOf(Buffer.alloc(0)))
}

const write = (socket: ReturnType<typeof connect>, bytes: string | Buffer) =>
  new Promise<void>((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())))

function lengthOf({ length }: Buffer) {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(length)
  return head
}

function verdictOf(said: string): Verdict {
  const [, words = ''] = /^stream: ([^\0]*)/.exec(said) ?? []
  if (words === 'OK') return { isClean: true }
  const finding = /^(.+) FOUND$/.exec(words)?.[1]
  if (!finding) throw new ScannerSilent()
  return { isClean: false, finding }
}
