import { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { isRead } from '#app/forms/reading.ts'

const longest = 500

export const Why = z
  .string()
  .trim()
  .min(1, message('required'))
  .max(longest, message('tooLong', { max: longest }))

const Day = z.string().transform((text, issues) => {
  const reading = readDate(text)
  if (isRead(reading)) return reading.value
  issues.addIssue({ code: 'custom', message: reading.problem })
  return z.NEVER
})

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, message('notAnHour'))

export const PublicationForm = z.object({ revision: z.number().int(), why: Why.optional() })

export const ExtensionForm = z.object({
  seenClosing: z.iso.datetime(),
  closes: z.object({ date: Day, hour: Hour }),
  why: Why,
})

export const CancellationForm = z.object({ why: Why })
