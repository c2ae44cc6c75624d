import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { readDate } from '#app/forms/read-date.ts'
import { choice, part, text, words } from '#app/proposals/sections/leaf.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { reasonWords } from '#app/reviews/word-limits.ts'

const seenCase = /^([0-9a-f-]{36}) (\d{1,9})$/

/** The cases that are announced, each with the revision that was seen; what is no such pair is left out. */
export const ReleaseForm = z.object({
  case: z
    .preprocess((value) => [value ?? []].flat(), z.array(z.string()).max(100))
    .transform((texts) =>
      texts.flatMap((seen) => {
        const [, id, revision] = seenCase.exec(seen) ?? []
        return id ? [{ id, revision: Number(revision) }] : []
      }),
    ),
})

export const NotificationForm = z.object({
  key: z.uuid(),
  number: text(60),
  about: text(200),
  sentOn: answer(readDate),
})

export const ReasonForm = z.object({ reason: words(reasonWords) })

/** Clearing has nothing to explain. */
export const NoAnswers = z.object({ reason: z.undefined().optional() })

export const FundForm = z.object({
  key: z.uuid(),
  code: text(40),
  name: part(z.object({ en: text(150), es: text(150) })),
  amount: answer(readMoney),
})

export const tieForm = (numbers: readonly string[]) => z.object({ call: choice(numbers) })
