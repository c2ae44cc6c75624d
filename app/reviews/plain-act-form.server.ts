import { z } from 'zod'
import { localInstant } from '#app/calls/local-instant.ts'
import { message } from '#app/forms/messages.ts'
import { readDate } from '#app/forms/read-date.ts'
import { answer, choice, choices, readWords, text, tick } from '#app/proposals/sections/leaf.ts'
import { readMoney } from '#app/proposals/sections/read-money.ts'
import type { PlainOptions } from './plain-act-options.server.ts'
import { formOf, type PlainAct, type PlainField } from './plain-acts.ts'
import { revision } from './schema.server.ts'
import { reasonWords } from './word-limits.ts'

/** What was filled in, each answer as the procedure's event has it; a reason still as its text. */
export type PlainAnswers = { revision: number; reason?: string; [name: string]: unknown }

/** The schema of an act's form, with the choices that the case offers now. */
export function plainForm(act: PlainAct, options: PlainOptions, timeZone: string): z.ZodType<PlainAnswers> {
  const fields = formOf(act).fields.map((field) => [field.name, schemaOf(field, options, timeZone)])
  return z.object({ revision, ...Object.fromEntries(fields) }) as unknown as z.ZodType<PlainAnswers>
}

const LAST_MINUTE = '23:59'

function schemaOf(field: PlainField, options: PlainOptions, timeZone: string): z.ZodType {
  switch (field.kind) {
    case 'reason':
      return answer(readWords(reasonWords), message('reasonNeeded'))
    case 'date':
      return answer(readDate, message('dateNeeded'))
    case 'deadline':
      return answer(readDate, message('dateNeeded')).transform((date) =>
        localInstant(date, LAST_MINUTE, timeZone).toISOString(),
      )
    case 'money':
      return answer(readMoney)
    case 'text':
      return text(field.maxLength)
    case 'tick':
      return tick()
    case 'pick': {
      const values = (options[field.name] ?? []).map(({ value }) => value)
      return field.many ? choices(values) : choice(values)
    }
  }
}
