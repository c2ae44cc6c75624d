import type { Answers } from './sections/answers.ts'
import { isDrawn } from './sections/part.ts'

/** The part that a form drew, and the groups that it only listed, as hidden fields name them. */
export const partName = 'part'
export const closedName = 'closed'

type Entries = readonly [string, string][]

/** What a form drew of its section; all of it, where it says nothing else. */
export function partPosted(entries: Entries) {
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => value)
  return { name: all(partName)[0] ?? '', closed: all(closedName) }
}

/** What was typed in a part, and of the rest what is saved. */
export function withTheRest(part: ReturnType<typeof partPosted>, typed: Answers, saved: Answers): Answers {
  if (part.name === '' && part.closed.length === 0) return typed
  const only = (answers: Answers, drawn: boolean) =>
    Object.entries(answers).filter(([name]) => isDrawn(part, name) === drawn)
  return Object.fromEntries([...only(saved, false), ...only(typed, true)])
}
