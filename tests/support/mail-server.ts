import { createServer, type Socket } from 'node:net'

export type ReceivedMail = { to: string; text: string }

export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** Answers to RCPT TO: `451` for a passing trouble, `550` for a lasting one. */
  refuse(address: string | RegExp, answer: string): void
  refuseNothing(): void
  /** Takes the text and ends the connection without saying that it did. */
  hangUpAfterText(how: boolean): void
  close(): Promise<void>
}

/** A mail server that speaks just enough SMTP to be sent to, and to fail as one likes. */
export async function aMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let refusals: { address: string | RegExp; answer: string }[] = []
  let hangsUp = false

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    const say = (line: string) => socket.write(`${line}\r\n`)
    let [to, text, isText] = ['', '', false]
    const takeLine = (line: string) => {
      if (isText && line !== '.') text += `${line}\n`
      else if (isText) {
        isText = false
        received.push({ to, text })
        if (hangsUp) socket.destroy()
        else say('250 taken')
      } else if (/^RCPT TO/i.test(line)) {
        to = /<(.*?)>/.exec(line)![1]!
        say(refusals.find(({ address }) => to.match(address))?.answer ?? '250 known')
      } else if (/^DATA/i.test(line)) {
        isText = true
        text = ''
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        say('221 bye')
        socket.end()
      } else say('250 yes')
    }
    say('220 mail.example.org')
    let rest = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      lines.forEach(takeLine)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
    received,
    refuse: (address, answer) => void refusals.push({ address, answer }),
    refuseNothing() {
      refusals = []
    },
    hangUpAfterText(how) {
      hangsUp = how
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
