import { z } from 'zod'
import { message } from './messages.ts'
import { isRead, type Reading } from './reading.ts'

export type Read<T> = (text: string) => Reading<T>

/** An answer that must be given and that `read` understands. */
export function answer<T>(read: Read<T>, whenBlank: string = message('required')): z.ZodType<T> {
  return leaf((text) => (text === '' ? { problem: whenBlank } : read(text)))
}

/** An answer that may be left out: then it is `blank`. */
export function optional<T, Blank>(read: Read<T>, blank: Blank): z.ZodType<T | Blank> {
  return leaf<T | Blank>((text) => (text === '' ? { value: blank } : read(text)))
}

function leaf<T>(read: Read<T>): z.ZodType<T> {
  return z.unknown().transform((typed, ctx): T => {
    const reading = read(typeof typed === 'string' ? typed.trim() : '')
    if (isRead(reading)) return reading.value
    ctx.addIssue({ code: 'custom', message: reading.problem })
    return z.NEVER
  })
}
