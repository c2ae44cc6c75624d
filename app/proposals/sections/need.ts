import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import type { CallRules } from './call-rules.ts'
import { type Field, groupWording, wordingOf } from './field.ts'
import { part, rows, text, words } from './leaf.ts'
import { problem } from './problem.ts'
import { readYear } from './reading.ts'

export const key = 'need'

const say = wordingOf(key)
const evidenceRows = 10

export function fields(rules: CallRules): Field[] {
  return [
    { kind: 'textarea', maxWords: 500, name: 'problem', ...say('problem', 'hint') },
    {
      kind: 'group',
      name: 'evidence',
      ...say('evidence', 'hint'),
      ...groupWording(key, 'evidence'),
      min: 1,
      max: evidenceRows,
      shown: 3,
      fields: [
        { kind: 'text', maxLength: 300, name: 'source', ...say('evidence.source', 'example') },
        { kind: 'year', name: 'year', ...say('evidence.year'), params: { latest: closingYear(rules) } },
      ],
    },
    { kind: 'textarea', maxWords: 200, name: 'others', ...say('others', 'hint') },
    { kind: 'textarea', maxWords: 200, name: 'whyNow', ...say('whyNow', 'hint') },
  ]
}

export function schema(rules: CallRules) {
  const evidence = part(z.object({ source: text(300), year: answer(readYear(closingYear(rules))) }))
  return part(
    z.object({
      problem: words(500),
      evidence: rows(evidence, { min: 1, max: evidenceRows, whenFew: problem('evidenceNeeded') }),
      others: words(200),
      whyNow: words(200),
    }),
  )
}

export type Need = z.infer<ReturnType<typeof schema>>

function closingYear(rules: CallRules): number {
  return new Date(rules.closesAt).getUTCFullYear()
}
