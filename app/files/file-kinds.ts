/** What a file shows: the question of the form that it answers. */
export const fileKinds = ['registration', 'audit', 'nicra', 'cv', 'letter', 'other'] as const

export type FileKind = (typeof fileKinds)[number]

export const fileLanguages = ['es', 'en', 'other'] as const

export const mostBytes = 25 * 1024 * 1024
export const mostMegabytes = 25

/** Of one kind. */
export const mostFiles = 10

export const longestDescription = 200

/** What is taken, each with the media type that it is served with. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const

export type FileType = keyof typeof mediaTypes

export const fileTypes = Object.keys(mediaTypes) as FileType[]

export const isFileType = (text: string): text is FileType => Object.hasOwn(mediaTypes, text)
