import type { Text } from './text.ts'

/** What was typed on a revision and has not reached the server; `sent`: what was sent and never answered. */
export type Waiting = { revision: number; at: number; text: Text; sent: Text[] }

/** The place in this browser where one person's text for one section waits. */
export type Shelf = {
  /** False where the browser keeps nothing. */
  put(waiting: Waiting): boolean
  get(): Waiting | undefined
  drop(): void
  /** Everything that waits here, of everybody. */
  clear(): void
}

const prefix = 'typed:'
const keptForMs = 30 * 86_400_000

export function shelfIn(storage: () => Storage, name: string, now = Date.now()): Shelf {
  const key = prefix + name
  const attempt = <T>(act: (shelf: Storage) => T): T | undefined => {
    try {
      return act(storage())
    } catch {
      return undefined
    }
  }
  const read = (one: string) => attempt((shelf) => JSON.parse(shelf.getItem(one) ?? 'null') as Waiting | null)
  const all = () => attempt((shelf) => Object.keys(shelf).filter((one) => one.startsWith(prefix))) ?? []
  const remove = (one: string) => attempt((shelf) => shelf.removeItem(one))
  for (const one of all()) if (!(now - (read(one)?.at ?? 0) < keptForMs)) remove(one)
  return {
    put: (waiting) => attempt((shelf) => shelf.setItem(key, JSON.stringify(waiting)) === undefined) ?? false,
    get: () => read(key) ?? undefined,
    drop: () => remove(key),
    clear: () => all().forEach(remove),
  }
}
