import { connect, createServer, type Server, type Socket } from 'node:net'

export type Cable = { url: string; cut(): Promise<void>; mend(): Promise<void> }

/** The way to a database, which can be cut and mended while both ends go on. */
export async function layCable(databaseUrl: string): Promise<Cable> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  let port = 0

  const mend = () =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = connect(Number(target.port || 5432), target.hostname)
        for (const socket of [near, far]) {
          sockets.add(socket)
          socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
        }
        near.pipe(far).pipe(near)
      }).listen(port, '127.0.0.1', () => {
        port = (server!.address() as { port: number }).port
        resolve()
      })
    })

  const cut = () =>
    new Promise<void>((resolve) => {
      server!.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  await mend()
  const url = Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${port}` }).href
  return { url, cut, mend }
}
