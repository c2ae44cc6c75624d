import { z } from 'zod'
import { answer } from '#app/forms/answer.ts'
import { message } from '#app/forms/messages.ts'
import { type AnswerTree, filledRows } from './answers.ts'
import { oneOf, readText, readWords } from './read-text.ts'

export { oneOf, readText, readWords } from './read-text.ts'

export function text(maxLength: number): z.ZodType<string> {
  return answer(readText(maxLength))
}

export function words(maxWords: number): z.ZodType<string> {
  return answer(readWords(maxWords))
}

export function choice<Value extends string>(values: readonly Value[]): z.ZodType<Value> {
  return answer(oneOf(values), message('choose'))
}

/** Several of the values, each once, in the values' own order. */
export function choices<Value extends string>(values: readonly Value[], min = 1): z.ZodType<Value[]> {
  return z.unknown().transform((typed, ctx) => {
    const given = (Array.isArray(typed) ? typed : [typed]).filter((each) => typeof each === 'string' && each !== '')
    if (given.some((each) => !values.some((value) => value === each))) {
      ctx.addIssue({ code: 'custom', message: message('notInList') })
    } else if (given.length < min) {
      ctx.addIssue({ code: 'custom', message: message('chooseAtLeastOne') })
    }
    return values.filter((value) => given.includes(value))
  })
}

export function tick(): z.ZodType<true> {
  return answer<true>((typed) => (typed === 'on' ? { value: true } : { problem: message('tick') }), message('tick'))
}

/** Read where a call asks for it, and nothing where it does not. */
export function whereAsked<T>(isAsked: boolean, schema: z.ZodType<T>): z.ZodType<T | undefined> {
  return isAsked ? schema : z.unknown().transform(() => undefined)
}

/** One answer for each of a list of codes. */
export function eachOf<Code extends string, T>(codes: readonly Code[], leaf: z.ZodType<T>) {
  return z.object(Object.fromEntries(codes.map((code) => [code, leaf])) as Record<Code, z.ZodType<T>>)
}

/** A part of a section, asked for in full also where nothing of it was typed. */
export function part<Whole extends z.ZodObject>(whole: Whole) {
  const keys = Object.keys(whole.shape)
  return z.preprocess((typed) => {
    const given = (typeof typed === 'object' && typed !== null ? typed : {}) as AnswerTree
    return Object.fromEntries(keys.map((key) => [key, given[key]]))
  }, whole)
}

/** Rows that repeat. Blank ones do not count; a problem keeps the number of the row in the form. */
export function rows<T>(row: z.ZodType<T>, limits: { min: number; max: number; whenFew?: string }): z.ZodType<T[]> {
  return z.unknown().transform((typed, ctx) => {
    const filled = filledRows(typed)
    if (filled.length < limits.min) {
      ctx.addIssue({ code: 'custom', message: limits.whenFew ?? message('required') })
    }
    if (filled.length > limits.max) {
      ctx.addIssue({ code: 'custom', message: message('tooManyChosen', { max: limits.max }) })
      return []
    }
    return filled.flatMap((index) => {
      const parsed = row.safeParse((typed as unknown[])[index])
      if (parsed.success) return [parsed.data]
      for (const issue of parsed.error.issues) {
        ctx.addIssue({ code: 'custom', message: issue.message, path: [index, ...issue.path] })
      }
      return []
    })
  })
}

/** For a rule over several parts: it is judged once these can be read, whatever is missing elsewhere. */
export function onceRead(...parts: string[]): { when: (payload: { issues: { path?: PropertyKey[] }[] }) => boolean } {
  return { when: ({ issues }) => !issues.some((issue) => parts.includes(String(issue.path?.[0]))) }
}
