/** A question before its answer: a question mark takes no colon after it. */
export const before = (label: string, words: string) =>
  label.endsWith('?') ? `${label} ${words}` : `${label}: ${words}`
