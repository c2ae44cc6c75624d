import { z } from 'zod'
import { type FileKind, fileKinds, fileLanguages, longestDescription, mostFiles } from '#app/files/file-kinds.ts'
import { answer } from '#app/forms/answer.ts'
import { readAttachedFile } from './attached.ts'
import type { CallRules } from './call-rules.ts'
import {
  type AnswerClass,
  classOf,
  type Field,
  groupWording,
  type Leaf,
  type Option,
  optionsOf,
  wordingOf,
} from './field.ts'
import { choice, part, rows, text } from './leaf.ts'
import { problem } from './problem.ts'

export const key = 'attachments'

const say = wordingOf(key)

/** What a call may require, in the words of the form. */
export const fileKindOptions = fileKinds.map((value): Option => ({ value, label: say(value).label }))

const isRequired = ({ requiredAttachments = [] }: CallRules, kind: FileKind) => requiredAttachments.includes(kind)

/** About a person: read by those alone who need it, as the answers that name people are. */
const personalKinds: readonly FileKind[] = ['cv']

const classed = (kind: FileKind): { class?: AnswerClass } =>
  personalKinds.includes(kind) ? { class: 'restricted' } : {}

export const classOfFile = (kind: string): AnswerClass =>
  classOf(fileKinds.filter((one) => one === kind).map(classed)[0] ?? { class: 'restricted' })

/** A question a kind of file: the office can ask for one of them again, and the others stay as they are. */
export function fields(rules: CallRules): Field[] {
  return fileKinds.map((kind) => ({
    kind: 'group',
    name: kind,
    ...classed(kind),
    ...say(kind, 'hint'),
    ...groupWording(key, 'file'),
    min: isRequired(rules, kind) ? 1 : 0,
    max: mostFiles,
    shown: 0,
    fields: aboutFile,
    ...(isRequired(rules, kind) ? {} : { optional: true }),
  }))
}

const aboutFile: Leaf[] = [
  { kind: 'file', name: 'file', ...say('file') },
  { kind: 'text', maxLength: longestDescription, name: 'description', ...say('description') },
  { kind: 'choice', name: 'language', ...say('language'), options: optionsOf(key, 'language', fileLanguages) },
]

export function schema(rules: CallRules) {
  const attached = part(
    z.object({
      file: answer(readAttachedFile),
      description: text(longestDescription),
      language: choice(fileLanguages),
    }),
  )
  const list = (kind: FileKind) =>
    rows(attached, { min: isRequired(rules, kind) ? 1 : 0, max: mostFiles, whenFew: problem('fileNeeded') })
  return part(
    z.object({
      registration: list('registration'),
      audit: list('audit'),
      nicra: list('nicra'),
      cv: list('cv'),
      letter: list('letter'),
      other: list('other'),
    }),
  )
}

export type Attachments = z.infer<ReturnType<typeof schema>>
