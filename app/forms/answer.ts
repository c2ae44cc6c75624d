import { z } from 'zod'
import { message } from './messages.ts'
import { isRead, type Read, type Reading, readAnswer } from './reading.ts'

export type { Read } from './reading.ts'

/** An answer that must be given and that `read` understands. */
export function answer<T>(read: Read<T>, whenBlank: string = message('required')): z.ZodType<T> {
  return leaf(read, { problem: whenBlank })
}

/** An answer that may be left out: then it is `blank`. */
export function optional<T, Blank>(read: Read<T>, blank: Blank): z.ZodType<T | Blank> {
  return leaf<T | Blank>(read, { value: blank })
}

function leaf<T>(read: Read<T>, blank: Reading<T>): z.ZodType<T> {
  return z.unknown().transform((typed, ctx): T => {
    const reading = readAnswer(typed, read, blank)
    if (isRead(reading)) return reading.value
    ctx.addIssue({ code: 'custom', message: reading.problem })
    return z.NEVER
  })
}
