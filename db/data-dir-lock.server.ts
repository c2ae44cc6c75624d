import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `Another process (number ${pid}) has the database in ${dataDir} open. Two at once would lose each other's rows, ` +
        'so this one stops. Stop the other, or set DATA_DIR to another folder.',
    )
    this.name = 'DataDirInUse'
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
    const holder = readFileSync(file, 'utf8')
    if (isAlive(holder)) throw new DataDirInUse(dataDir, pidOf(holder))
    const claimed = takeFrom(file, holder) && claim(file, own)
    if (!claimed) throw new DataDirInUse(dataDir, pidOf(readFileSync(file, 'utf8')))
  }
  return () => rmSync(file, { force: true })
}

/** Puts the file there with all it says, or not at all where one is there already. */
function claim(file: string, own: string) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, own, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Takes a dead holder's file away. Where another process has just done so and holds the folder, it gets its file back. */
function takeFrom(file: string, holder: string) {
  const taken = `${file}.stale.${process.pid}`
  try {
    renameSync(file, taken)
  } catch {
    return true
  }
  const isHolders = readFileSync(taken, 'utf8') === holder
  if (isHolders) rmSync(taken)
  else renameSync(taken, file)
  return isHolders
}

const pidOf = (holder: string) => Number(holder.split(' ')[0])

function isAlive(holder: string) {
  const [, start] = holder.split(' ')
  return start !== undefined && start === startOf(pidOf(holder))
}

/**
 * When a process began, in clock ticks since boot (proc(5), stat field 22); 'alive' where the system does not tell;
 * undefined when it is gone, or dead and only waits for its parent to notice (state Z or X).
 */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return process.platform === 'linux' ? undefined : answersSignals(pid) ? 'alive' : undefined
  }
}

function answersSignals(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
