import { connect } from 'node:net'

export type RawAnswer = { status: number; head: string; body: string; ms: number }

/** Sends bytes as they are, which fetch would correct, and reads the answer until the connection ends or rests. */
export function sendRaw(port: number, parts: Iterable<string | Buffer> | AsyncIterable<string | Buffer>) {
  const began = performance.now()
  return new Promise<RawAnswer>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    let ms = 0
    const end = () => {
      socket.destroy()
      const [head = '', ...body] = said.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1] ?? 0), head, body: body.join('\r\n\r\n'), ms })
    }
    socket.setEncoding('latin1').setTimeout(3000, end)
    socket.on('data', (text) => {
      ms ||= performance.now() - began
      said += text
      if (isWhole(said)) end()
    })
    socket.on('error', (error) => (said ? end() : reject(error))).on('close', end)
    void write(socket, parts)
  })
}

async function write(
  socket: ReturnType<typeof connect>,
  parts: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
) {
  for await (const part of parts) {
    if (socket.destroyed) return
    if (!socket.write(part)) await new Promise<void>((resolve) => socket.once('drain', resolve).once('close', resolve))
  }
}

function isWhole(said: string) {
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(said)?.[1]
  const head = said.indexOf('\r\n\r\n')
  return length !== undefined && head > 0 && said.length >= head + 4 + Number(length)
}
