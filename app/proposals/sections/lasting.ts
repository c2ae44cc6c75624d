import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { readDate } from '#app/forms/read-date.ts'
import { askingIn } from './asking.ts'
import type { Field } from './field.ts'
import { choice, part, rows, text, words } from './leaf.ts'
import { problem } from './problem.ts'

export const key = 'lasting'

const ask = askingIn(key)
const commitments = ['written', 'spoken', 'notYet'] as const
const mostSteps = 10

export function fields(): Field[] {
  return [
    ask.words('continues', 200, 'hint'),
    ask.words('whoPays', 150, 'hint'),
    ask.text('institution', 150, 'hint', 'example'),
    ask.choice('commitment', commitments),
    ask.group(
      'steps',
      {
        min: 1,
        max: mostSteps,
        shown: 2,
        fields: [ask.text('steps.what', 200, 'example'), ask.figure('date', 'steps.on'), ask.text('steps.who', 100)],
      },
      'hint',
    ),
  ]
}

export function schema() {
  const step = z.object({ what: text(200), on: answer(readDate), who: text(100) })
  return part(
    z.object({
      continues: words(200),
      whoPays: words(150),
      institution: text(150),
      commitment: choice(commitments),
      steps: rows(part(step), { min: 1, max: mostSteps, whenFew: problem('stepsNeeded') }),
    }),
  )
}

export type Lasting = z.infer<ReturnType<typeof schema>>
