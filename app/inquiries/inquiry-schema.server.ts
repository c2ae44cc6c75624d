import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import type { Reading } from '#app/forms/reading.ts'
import { longestAnswer, longestQuestion } from './inquiry-limits.ts'

/** Characters as a person counts them; lines stay. */
const lines = (max: number) =>
  answer((typed): Reading<string> => {
    const value = typed.replaceAll('\r\n', '\n')
    return [...value].length <= max ? { value } : { problem: message('tooLong', { max }) }
  })

const both = (max: number) => z.object({ en: lines(max), es: lines(max) })

export const AskForm = z.object({ key: z.uuid(), text: lines(longestQuestion) })

/** `seen`: when it was last answered as the page had it, or nothing. */
const seen = z.string().max(40).optional()

export const PublishForm = z.object({
  seen,
  question: z.preprocess((value) => value ?? {}, both(longestQuestion)),
  answer: z.preprocess((value) => value ?? {}, both(longestAnswer)),
})

export const DismissForm = z.object({ seen, reason: lines(longestQuestion) })

export type PublishForm = z.output<typeof PublishForm>
