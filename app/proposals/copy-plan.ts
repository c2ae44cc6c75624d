import { flagsOf } from './flags.ts'
import { type AnswersBySection, isUnanswered, judge } from './missing-answers.ts'
import { type Answers, isBlank } from './sections/answers.ts'
import type { Leaf } from './sections/field.ts'
import { answeredLeaves, leafFinder } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionKeys, sectionOf } from './sections.ts'

/** Files are the earlier proposal's; what is certified is certified anew. */
const neverCopied: readonly string[] = ['attachments', 'certify']

type Place = { section: SectionKey; field: string }

/** What a copy did and did not do, for the person who looks it over. */
export type CopyReport = {
  copied: SectionKey[]
  /** Already answered in the draft, and left as they are. */
  kept: SectionKey[]
  /** Answered there, and not asked by this call. */
  notAsked: SectionKey[]
  /** How many answers of a copied section this call does not ask, or not so. */
  left: { section: SectionKey; count: number }[]
  /** Dates, and whatever this call's rules say something against. */
  lookAgain: Place[]
}

type Copying = { from: AnswersBySection; into: AnswersBySection; rules: CallRules }

/** The answers of an earlier proposal that a draft can take over under its own call's rules, and what is to be said of it. */
export function copyPlan({ from, into, rules }: Copying): { answers: AnswersBySection; report: CopyReport } {
  const answered = sectionKeys.filter((key) => !isBlank(from[key]) && !neverCopied.includes(key))
  const asked = answered.filter((key) => rules.sections.includes(key))
  const free = asked.filter((key) => isBlank(into[key]))
  const written = { ...from, ...Object.fromEntries(Object.entries(into).filter(([, answers]) => !isBlank(answers))) }
  const taken = free.map((section) => ({ section, ...takeOver(section, from[section]!, { rules, written }) }))
  const copied = taken.filter(({ answers }) => !isBlank(answers))
  const answers = Object.fromEntries(copied.map(({ section, answers }) => [section, answers])) as AnswersBySection
  return {
    answers,
    report: {
      copied: copied.map(({ section }) => section),
      kept: asked.filter((key) => !free.includes(key)),
      notAsked: answered.filter((key) => !asked.includes(key)),
      left: taken.filter(({ count }) => count > 0).map(({ section, count }) => ({ section, count })),
      lookAgain: placesToLook(answers, into, rules),
    },
  }
}

type Taking = {
  rules: CallRules /** The sections from which the questions take words and choices. */
  written: AnswersBySection
}

/** The answers that the rules of a call still ask for; `count` is how many they do not, or not so. */
export function takeOver(
  section: SectionKey,
  answers: Answers,
  { rules, written }: Taking,
): { answers: Answers; count: number } {
  const leafNamed = leafFinder(sectionOf(section).fields(rules, written))
  const given = Object.entries(answers).filter(([, answer]) => !isBlank(answer))
  const fitting = given.filter(([name, answer]) => fits(leafNamed(name), answer))
  return { answers: Object.fromEntries(fitting), count: given.length - fitting.length }
}

/** Whether the question is still asked, and still has what was chosen among its answers. */
function fits(leaf: Leaf | undefined, answer: string | string[]): boolean {
  if (!leaf) return false
  if (leaf.kind !== 'choice' && leaf.kind !== 'choices') return true
  return [answer].flat().every((one) => one === '' || leaf.options.some(({ value }) => value === one))
}

function placesToLook(answers: AnswersBySection, into: AnswersBySection, rules: CallRules): Place[] {
  const copied = Object.keys(answers) as SectionKey[]
  const { missing, typed } = judge({ ...into, ...answers }, rules)
  const problems = [...missing.filter((one) => !isUnanswered(one)), ...flagsOf(typed, rules)]
    .filter(({ section, field }) => copied.includes(section) && field !== '')
    .map(({ section, field }): Place => ({ section, field }))
  const dates = copied.flatMap((section) =>
    sectionOf(section)
      .fields(rules)
      .flatMap((field) => answeredLeaves(field, answers[section] ?? {}))
      .filter(({ kind, name }) => kind === 'date' && !isBlank(answers[section]?.[name]))
      .map(({ name }): Place => ({ section, field: name })),
  )
  const all = [...problems, ...dates]
  return all.filter(
    (one, index) => all.findIndex(({ section, field }) => section === one.section && field === one.field) === index,
  )
}
