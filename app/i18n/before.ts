/** A question before its answer: what ends as a sentence takes no colon after it. */
export const before = (label: string, words: string) =>
  /[?.]$/.test(label) ? `${label} ${words}` : `${label}: ${words}`
