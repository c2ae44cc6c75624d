/** The key of a page's last row as it travels in an address: opaque, and nothing but what its parts allow comes back. */
export const writePageKey = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url')

/** The parts again, or undefined where the text was not written by us or was changed. */
export function readPageKey(text: string, parts: readonly ((part: string) => boolean)[]): string[] | undefined {
  if (!/^[\w-]{1,400}$/.test(text)) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(read) || read.length !== parts.length) return undefined
    return read.every((part, index) => typeof part === 'string' && parts[index]!(part)) ? (read as string[]) : undefined
  } catch {
    return undefined
  }
}

const instant = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\.\d{6}Z$/

/** An instant to the microsecond, as the database writes it, that is a day of the calendar. */
export function isInstant(text: string): boolean {
  const seconds = instant.exec(text)?.[1]
  if (!seconds) return false
  const date = new Date(`${seconds}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(seconds)
}
