import { expect, test } from 'vitest'
import { readMessage } from '#app/forms/messages.ts'
import { missingAnswers } from '#app/proposals/missing-answers.ts'
import type { CallRules, SectionKey } from '#app/proposals/sections.ts'
import { wholeAnswers } from '../../../support/whole-answers.ts'
import { wholeRules } from '../complete-proposal.ts'

type Change = Record<string, string | string[] | undefined>

/** What is wrong, in words; what was typed; the field that says so and its message; and in which call. */
export type Broken = [what: string, change: Change, field: string, message: string, rules?: Partial<CallRules>]

export const manyWords = (count: number) => 'palabra '.repeat(count)

export function findAll(section: SectionKey, change: Change, rules: Partial<CallRules> = {}) {
  const answers = wholeAnswers({ [section]: change })
  return missingAnswers(answers, { ...wholeRules, ...rules }).map(({ section, field, message }) => [
    `${section} ${field}`,
    readMessage(message).key.replace('proposal:problems.', ''),
  ])
}

/** Each rule of a section has an example that breaks it and nothing else. */
export function breaks(section: SectionKey, table: readonly Broken[]) {
  test.each(table)('%s', (_, change, field, message, rules) => {
    const at = field.includes(' ') ? field : `${section} ${field}`
    expect(findAll(section, change, rules)).toEqual([[at, message]])
  })
}

/** Every answer that may not be left out, taken out by itself. */
export function needs(section: SectionKey, names: readonly string[], message = 'required') {
  test.each(names)('%s cannot be left out', (name) => {
    expect(findAll(section, { [name]: undefined })).toEqual([[`${section} ${name}`, message]])
    expect(findAll(section, { [name]: '   ' })).toEqual([[`${section} ${name}`, message]])
  })
}

/** Other ways to say the same, which are taken as they are. */
export function takes(section: SectionKey, changes: readonly Change[]) {
  test.each(changes)('%j is taken', (change) => {
    expect(findAll(section, change)).toEqual([])
  })
}
