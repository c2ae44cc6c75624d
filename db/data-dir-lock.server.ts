import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class DataDirInUse extends Error {
  readonly pid: number
  constructor(dataDir: string, pid: number) {
    super(
      `Another process (number ${pid}) has the database in ${dataDir} open. Two at once would lose each other's rows, ` +
        'so this one stops. Stop the other, or set DATA_DIR to another folder.',
    )
    this.name = 'DataDirInUse'
    this.pid = pid
  }
}

/**
 * Holds the folder for this process until the returned function is called. A holder that died (its process number is
 * gone, or was given to a later process) does not count. Throws `DataDirInUse`.
 */
export function holdDataDir(dataDir: string): () => void {
  const file = join(dataDir, 'lock')
  const own = `${process.pid} ${startOf(process.pid)}`
  if (!claim(file, own)) {
    const [pid, start] = readFileSync(file, 'utf8').split(' ')
    if (start === startOf(Number(pid))) throw new DataDirInUse(dataDir, Number(pid))
    const stale = `${file}.stale.${process.pid}`
    renameSync(file, stale)
    rmSync(stale)
    if (!claim(file, own)) throw new DataDirInUse(dataDir, Number(readFileSync(file, 'utf8').split(' ')[0]))
  }
  return () => rmSync(file, { force: true })
}

function claim(file: string, own: string) {
  try {
    writeFileSync(file, own, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** When a process began, in clock ticks since boot (proc(5), stat field 22); 'alive' where the system does not tell; undefined when it is gone. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
  } catch {
    return process.platform === 'linux' ? undefined : isAlive(pid) ? 'alive' : undefined
  }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
