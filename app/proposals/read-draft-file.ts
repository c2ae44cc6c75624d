import { z } from 'zod'
import { type DraftFile, draftKind, draftVersion } from './draft-file.ts'
import { sectionKeys } from './sections.ts'

/** A log frame with all its rows has six thousand; a draft has no two sections as long. */
const mostAnswers = 20_000

type Problem = 'notADraft' | 'otherVersion' | 'tooManyAnswers'

export const fileProblemWords = (problem: Problem | 'empty' | 'tooLarge') => `drafts:file.problems.${problem}`

const name = z
  .string()
  .max(200)
  .regex(/^[A-Za-z][A-Za-z0-9-]*(\[\d{1,2}\])?(\.[A-Za-z][A-Za-z0-9-]*(\[\d{1,2}\])?)*$/)

const Draft = z.strictObject({
  kind: z.literal(draftKind),
  version: z.literal(draftVersion),
  call: z.string().min(1).max(100),
  madeAt: z.iso.datetime(),
  sections: z.partialRecord(z.enum(sectionKeys), z.record(name, z.union([z.string(), z.array(z.string()).max(1000)]))),
})

/** What a file says, where it is a draft of ours; or what is wrong with it. Whoever sends it may have written anything. */
export function readDraftFile(text: string): { file: DraftFile } | { problem: Problem } {
  const parsed = parse(text)
  if (!isObject(parsed) || parsed.kind !== draftKind) return { problem: 'notADraft' }
  if (parsed.version !== draftVersion) return { problem: 'otherVersion' }
  const sections = isObject(parsed.sections) ? parsed.sections : {}
  const names = [sections, ...Object.values(sections)].flatMap(namesIn)
  if (names.length > mostAnswers) return { problem: 'tooManyAnswers' }
  if (names.includes('__proto__')) return { problem: 'notADraft' }
  const read = Draft.safeParse(parsed)
  return read.success ? { file: read.data } : { problem: 'notADraft' }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const namesIn = (value: unknown) => (isObject(value) ? Object.keys(value) : [])
