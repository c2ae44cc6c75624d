import { z } from 'zod'
import { fileKinds, fileLanguages, longestDescription } from '#app/files/file-kinds.ts'
import { optional } from '#app/forms/answer.ts'
import { isUuid } from '#app/is-uuid.ts'
import { choice, part, text } from './sections/leaf.ts'

/** What is said of a file when it is sent. */
export const FileForm = part(
  z.object({
    kind: choice(fileKinds),
    description: text(longestDescription),
    language: choice(fileLanguages),
    replaces: optional((typed) => ({ value: isUuid(typed) ? typed : null }), null),
  }),
)
