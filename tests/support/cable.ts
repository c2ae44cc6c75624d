import { connect, createServer, type Server, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** When a line breaks: half of what is posted is through, or all of it and nothing of the answer. */
export type BreaksIn = 'request' | 'answer'

export type Cable = {
  url: string
  cut(): Promise<void>
  mend(): Promise<void>
  /** The line of each form that is posted breaks from now on, until `undefined`. */
  breakForms(where: BreaksIn | undefined): void
}

/** The way to a server, which can be cut and mended while both ends go on. */
export async function layCable(serverUrl: string): Promise<Cable> {
  const target = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let port = 0
  let breaks: BreaksIn | undefined

  const mend = () =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = connect(Number(target.port || 5432), target.hostname)
        for (const socket of [near, far]) {
          sockets.add(socket)
          socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
        }
        near.on('close', () => far.destroySoon())
        near.pipe(breaking(near, far)).pipe(far).pipe(near)
      }).listen(port, '127.0.0.1', () => {
        port = (server!.address() as { port: number }).port
        resolve()
      })
    })

  /** Passes on what comes, and holds a form that is to break until it is whole. */
  function breaking(near: Socket, far: Socket) {
    let held = Buffer.alloc(0)
    return new Transform({
      transform(piece: Buffer, _encoding, pass) {
        if (!breaks || (held.length === 0 && piece.toString('latin1', 0, 5) !== 'POST ')) return pass(null, piece)
        held = Buffer.concat([held, piece])
        const { head, body } = lengthsOf(held)
        if (held.length < head + body) return pass()
        if (breaks === 'request') {
          far.write(held.subarray(0, head + body / 2))
          return near.destroy()
        }
        far
          .unpipe(near)
          .once('data', () => near.destroy())
          .resume()
        pass(null, held)
      },
    })
  }

  const cut = () =>
    new Promise<void>((resolve) => {
      server!.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  await mend()
  const url = Object.assign(new URL(serverUrl), { host: `127.0.0.1:${port}` }).href
  return {
    url,
    cut,
    mend,
    breakForms(where) {
      breaks = where
    },
  }
}

function lengthsOf(request: Buffer) {
  const head = request.indexOf('\r\n\r\n') + 4
  const body = /^content-length: (\d+)/im.exec(request.toString('latin1', 0, head))?.[1]
  return { head, body: Number(body ?? 0) }
}
