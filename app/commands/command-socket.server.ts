import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join, relative } from 'node:path'
import { BadConfiguration, type Config } from '#app/env.server.ts'
import type { App } from '#app/open-app.server.ts'
import { commands, isCommand, type Print } from './commands.server.ts'

type Asked = { name: string; args: string[] }
type Told = { line: string } | { exit: number }

/** The longest path a Unix socket can have on Linux (unix(7)). */
const LONGEST_PATH = 107

const LONGEST_QUESTION = 64 * 1024

/** Where commands are sent. Throws `BadConfiguration` where the folder is too deep for a socket. */
export function socketPath({ dataDir }: Config) {
  const absolute = join(dataDir, 'commands.sock')
  const short = relative(process.cwd(), absolute)
  const path = short.length < absolute.length ? short : absolute
  if (Buffer.byteLength(path) <= LONGEST_PATH) return path
  throw new BadConfiguration(`DATA_DIR (${dataDir}) is too deep for a socket; choose a shorter path.`)
}

/** Carries out commands sent by other processes while this one has the embedded database open. */
export async function listenForCommands(app: App): Promise<{ close(): Promise<void> }> {
  if (app.database.kind === 'postgres') return { close: async () => {} }
  const path = socketPath(app.config)
  rmSync(path, { force: true })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    answer(app, socket).catch(() => socket.destroy())
  })
  const before = process.umask(0o177)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  process.umask(before)
  chmodSync(path, 0o600)
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

async function answer(app: App, socket: Socket) {
  const tell = (told: Told) => socket.writable && socket.write(`${JSON.stringify(told)}\n`)
  const { name, args } = JSON.parse(await firstLine(socket)) as Asked
  tell({ exit: await runCommand(app, name, args, (text) => tell({ line: text })) })
  socket.end()
}

/** What the other end asks; it may then go away without disturbing the command. */
const firstLine = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    let said = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const end = said.indexOf('\n')
      if (end >= 0) resolve(said.slice(0, end))
      else if (said.length > LONGEST_QUESTION) socket.destroy()
    })
    socket.once('close', () => reject(new Error('nothing was asked')))
  })

async function* linesOf(socket: Socket) {
  let rest = ''
  for await (const text of socket.setEncoding('utf8')) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Says which commands there are. */
export function unknownCommand(name: string, print: Print): number {
  print(`There is no command ${name}. Known: ${Object.keys(commands).join(', ')}.`)
  return 2
}

/** Runs a command here; what goes wrong unexpectedly is told in a line and ends with 1. */
export async function runCommand(app: App, name: string, args: string[], print: Print): Promise<number> {
  if (!isCommand(name)) return unknownCommand(name, print)
  try {
    return await commands[name](app, args, print)
  } catch (error) {
    app.log.error({ command: name, code: (error as Error).name, where: 'command' }, 'unexpected')
    print(`${name} stopped: ${(error as Error).message}`)
    return 1
  }
}

/** Asks the running server to do it; undefined when none runs on this folder. */
export async function askServer(
  config: Config,
  name: string,
  args: string[],
  print: Print,
): Promise<number | undefined> {
  const socket = connect(socketPath(config))
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
  })
  if (!connected) return undefined
  socket.on('error', () => socket.destroy())
  socket.write(`${JSON.stringify({ name, args } satisfies Asked)}\n`)
  try {
    for await (const line of linesOf(socket)) {
      const told = JSON.parse(line) as Told
      if ('exit' in told) return told.exit
      print(told.line)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error
  }
  print('The server stopped before the command ended.')
  return 1
}
