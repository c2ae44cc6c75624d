import { z } from 'zod'
import { answer, optional } from '#app/forms/answer.ts'
import { askingIn, optionally } from './asking.ts'
import { type CallRules, closingYear } from './call-rules.ts'
import { type Field, groupWording, wordingOf } from './field.ts'
import { part, rows, text, whereAsked, words } from './leaf.ts'
import { problem } from './problem.ts'
import { readWebAddress } from './read-contact.ts'
import { readYear } from './reading.ts'

export const key = 'need'

const say = wordingOf(key)
const ask = askingIn(key)
const evidenceRows = 10
const otherRows = 10

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
    ...(rules.wholeForm ? [otherProjects()] : []),
    { kind: 'textarea', maxWords: 200, name: 'whyNow', ...say('whyNow', 'hint') },
  ]
}

function otherProjects(): Field {
  const fields = [
    ask.text('otherProjects.donor', 150),
    ask.text('otherProjects.project', 200),
    optionally(ask.text('otherProjects.link', 300)),
  ]
  return optionally(ask.group('otherProjects', { fields, min: 0, max: otherRows, shown: 1 }, 'hint'))
}

export function schema(rules: CallRules) {
  const evidence = part(z.object({ source: text(300), year: answer(readYear(closingYear(rules))) }))
  const other = part(z.object({ donor: text(150), project: text(200), link: optional(readWebAddress, null) }))
  return part(
    z.object({
      problem: words(500),
      evidence: rows(evidence, { min: 1, max: evidenceRows, whenFew: problem('evidenceNeeded') }),
      others: words(200),
      otherProjects: whereAsked(rules.wholeForm === true, rows(other, { min: 0, max: otherRows })),
      whyNow: words(200),
    }),
  )
}

export type Need = z.infer<ReturnType<typeof schema>>
