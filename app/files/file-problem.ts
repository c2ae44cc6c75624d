import type words from '#app/i18n/en/files.json'

type FileProblemKey = keyof (typeof words)['problems']

/** What is wrong with a file, in the form of `message()`: its words are under `problems` in files.json. */
export const fileProblem = (key: FileProblemKey, params?: Record<string, string | number>): string =>
  params ? `files:problems.${key}?${JSON.stringify(params)}` : `files:problems.${key}`
