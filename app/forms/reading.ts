/** What a typed text means, or why it cannot be read. */
export type Reading<T> = { value: T } | { problem: string }

export function isRead<T>(reading: Reading<T>): reading is { value: T } {
  return 'value' in reading
}
