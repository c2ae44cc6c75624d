import type { z } from 'zod'
import { message } from '#app/forms/messages.ts'
import { onceRead } from './leaf.ts'

type Found = { path: PropertyKey[]; message: string }

/** A rule over some parts of a section: judged once these can be read, it says what is wrong and where. */
export type Rule<Whole> = { over: (keyof Whole & string)[]; find: (whole: Whole) => Found[] }

export function judged<Schema extends z.ZodObject>(schema: Schema, rules: readonly Rule<z.infer<Schema>>[]): Schema {
  return rules.reduce<Schema>(
    (whole, { over, find }) =>
      whole.superRefine(
        (value, ctx) => {
          for (const found of find(value)) ctx.addIssue({ code: 'custom', ...found })
        },
        onceRead(...over),
      ),
    schema,
  )
}

/** What is found at a field where something holds. */
export const foundIf = (holds: boolean, path: string, because = message('required')): Found[] =>
  holds ? [{ path: path.split('.'), message: because }] : []
