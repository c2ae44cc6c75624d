import { z } from 'zod'
import { localInstant } from '#app/calls/local-instant.ts'
import { answer, optional } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { choice, choices, readWords, tick } from '#app/proposals/sections/leaf.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import { addDays } from '#workflows/review/calendar.ts'
import type { PlainOptions } from './plain-act-options.server.ts'
import { formOf, type PlainAct, type PlainField } from './plain-acts.ts'
import { readAwardNumber } from './reference-numbers.ts'
import { revision } from './schema.server.ts'
import { conditionWords, reasonWords } from './word-limits.ts'

/** What was filled in, each answer as the procedure's event has it; a reason still as its text. */
export type PlainAnswers = { revision: number; reason?: string; [name: string]: unknown }

/** Where the act is asked for, and on which day there. */
type PlainPage = { options: PlainOptions; timeZone: string; today: string }

/** The schema of an act's form, with the choices that the case offers now. */
export function plainForm(act: PlainAct, page: PlainPage): z.ZodType<PlainAnswers> {
  const fields = formOf(act).fields.map((field) => [field.name, schemaOf(field, page)])
  return z.object({ revision, ...Object.fromEntries(fields) }) as unknown as z.ZodType<PlainAnswers>
}

const LAST_MINUTE = '23:59'

const readDeadline = (today: string, mostDays: number | undefined) => (typed: string) => {
  const reading = readDate(typed)
  if (mostDays === undefined || !('value' in reading)) return reading
  const latest = addDays(today, mostDays)
  return reading.value > latest ? { problem: message('deadlineTooFar', { days: mostDays, latest }) } : reading
}

function schemaOf(field: PlainField, { options, timeZone, today }: PlainPage): z.ZodType {
  switch (field.kind) {
    case 'reason':
      return answer(readWords(reasonWords), message('reasonNeeded'))
    case 'date':
      return field.optional ? optional(readDate, null) : answer(readDate, message('dateNeeded'))
    case 'condition':
      return optional(readWords(conditionWords), '')
    case 'deadline':
      return answer(readDeadline(today, field.mostDays), message('dateNeeded')).transform((date) =>
        localInstant(date, LAST_MINUTE, timeZone).toISOString(),
      )
    case 'money':
      return answer(readMoney)
    case 'awardNumber':
      return answer(readAwardNumber)
    case 'tick':
      return tick()
    case 'pick': {
      const values = (options[field.name] ?? []).map(({ value }) => value)
      return field.many ? choices(values) : choice(values)
    }
  }
}
