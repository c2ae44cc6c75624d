/** What a typed text means, or why it cannot be read. */
export type Reading<T> = { value: T } | { problem: string }

export function isRead<T>(reading: Reading<T>): reading is { value: T } {
  return 'value' in reading
}

export type Read<T> = (text: string) => Reading<T>

/** An answer as it was typed, or nothing. */
export function readAnswer<T>(typed: unknown, read: Read<T>, blank: Reading<T>): Reading<T> {
  const text = typeof typed === 'string' ? typed.trim() : ''
  return text === '' ? blank : read(text)
}
