import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { askingIn } from './asking.ts'
import type { Field, Option } from './field.ts'
import { choice, part, rows, text, words } from './leaf.ts'
import { problem } from './problem.ts'
import { readIntegerBetween } from './reading.ts'

export const key = 'risks'

const ask = askingIn(key)
const categories = ['security', 'political', 'fiduciary', 'humanRights', 'safeguarding', 'operational'] as const
export const fewestRisks = 3
const most = 20
const degrees = [1, 2, 3, 4, 5] as const

const scale = (word: 'likelihood' | 'impact'): Option[] =>
  degrees.map((degree) => ({ value: String(degree), label: `proposal:sections.${key}.scale.${word}.${degree}` }))

export function fields(): Field[] {
  return [
    {
      ...ask.group(
        'risks',
        {
          min: fewestRisks,
          max: most,
          shown: fewestRisks,
          fields: [
            ask.words('risks.what', 50, 'example'),
            ask.choice('risks.category', categories),
            ask.from('risks.likelihood', scale('likelihood')),
            ask.from('risks.impact', scale('impact')),
            ask.words('risks.mitigation', 60),
            ask.text('risks.owner', 100, 'hint'),
          ],
        },
        'hint',
      ),
      product: { of: ['likelihood', 'impact'], label: `proposal:sections.${key}.score` },
    },
    ask.words('doNoHarm', 200, 'hint'),
    ask.words('safety', 200, 'hint'),
  ]
}

export function schema() {
  const degree = answer(readIntegerBetween(1, 5), message('choose'))
  const risk = part(
    z.object({
      what: words(50),
      category: choice(categories),
      likelihood: degree,
      impact: degree,
      mitigation: words(60),
      owner: text(100),
    }),
  ).transform((one) => ({ ...one, score: one.likelihood * one.impact }))
  return part(
    z.object({
      risks: rows(risk, { min: fewestRisks, max: most, whenFew: problem('risksNeeded', { min: fewestRisks }) }),
      doNoHarm: words(200),
      safety: words(200),
    }),
  )
}

export type Risks = z.infer<ReturnType<typeof schema>>
