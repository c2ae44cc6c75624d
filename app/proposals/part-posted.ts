import type { Answers } from './sections/answers.ts'
import { type DrawnPart, isDrawn } from './sections/part.ts'
import { storable } from './sections/posted-answers.ts'

/** The part that a form drew, and the groups that it only listed, as hidden fields name them. */
export const partName = 'part'
export const closedName = 'closed'

type Entries = readonly [string, string][]

/** What a form drew of its section; all of it, where it says nothing else. */
export function partPosted(entries: Entries): DrawnPart {
  const all = (name: string) => entries.filter(([one]) => one === name).map(([, value]) => storable(value))
  return { name: all(partName)[0] ?? '', closed: all(closedName) }
}

export const whole: DrawnPart = { name: '', closed: [] }

/** What was typed in a part, and of the rest what is saved. */
export function withTheRest(part: DrawnPart, typed: Answers, saved: Answers): Answers {
  if (isWhole(part)) return typed
  return { ...pick(part, saved, false), ...pick(part, typed, true) }
}

/** Of the answers of a section, those that the form drew. */
export const drawnOf = (part: DrawnPart, answers: Answers): Answers =>
  isWhole(part) ? answers : pick(part, answers, true)

export const isWhole = ({ name, closed }: DrawnPart) => name === '' && closed.length === 0

const pick = (part: DrawnPart, answers: Answers, drawn: boolean): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => isDrawn(part, name) === drawn))
