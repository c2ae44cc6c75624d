/** A file that has arrived whole and is not kept yet. `name`: as the browser gave it, not to be trusted. */
export type ReceivedFile = { path: string; name: string; size: number; sha256: string }

/** Why no file was received; the words are `files:problems`. */
export type FileProblem = 'none' | 'empty' | 'tooLarge' | 'noSpace' | 'cut'
