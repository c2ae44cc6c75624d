import { createServer, type Socket } from 'node:net'

/** How a scanner behaves; `found` where it takes every file for a virus. */
export type Mood = 'clean' | 'found' | 'silent' | 'closes' | 'error'

/** A virus scanner that speaks as much of clamd as we do, and remembers what it was sent. */
export async function aScanner(mood: Mood = 'clean') {
  const scanner = { mood, received: [] as Buffer[], asked: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    scanner.asked++
    sockets.add(socket)
    let bytes = Buffer.alloc(0)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    if (scanner.mood === 'closes') return socket.destroy()
    socket.on('data', (more) => {
      bytes = Buffer.concat([bytes, more])
      const file = fileIn(bytes)
      if (!file || scanner.mood === 'silent') return
      scanner.received.push(file)
      socket.end(`${words[scanner.mood as keyof typeof words]}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return Object.assign(scanner, { url: new URL(`tcp://127.0.0.1:${port}`), close })
}

const words = {
  clean: 'stream: OK',
  found: 'stream: Eicar-Test-Signature FOUND',
  error: 'INSTREAM size limit exceeded. ERROR',
}

/** The file of an INSTREAM command once it is whole. */
function fileIn(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = []
  for (let at = 'zINSTREAM\0'.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
