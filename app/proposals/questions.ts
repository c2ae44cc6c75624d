import { type Question, sectionOf as sectionNamed } from '#workflows/review/context.ts'
import { budgetClasses } from './budget.ts'
import type { Answers } from './sections/answers.ts'
import { isAsked } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import { answeredLeaves, leafFinder } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

/** The question that a field belongs to: `places.where` of `where.HN`, `budget.personnel` of `personnel[0].months`. */
export const questionOf = (section: SectionKey, name: string): Question => `${section}.${name.split(/[.[]/)[0]}`

/** The questions of a section, in the order of the form; rows that repeat are one. */
export const questionsOf = (section: SectionKey, rules: CallRules): Question[] => [
  ...new Set(
    sectionOf(section)
      .fields(rules)
      .map(({ name }) => questionOf(section, name)),
  ),
]

/** By itself, or with its whole section. */
export const isNamed = (question: Question, asked: readonly Question[]) =>
  asked.includes(question) || asked.includes(sectionNamed(question))

export const isChanged = (question: Question, changed: readonly Question[]) =>
  changed.some((one) => one === question || sectionNamed(one) === question)

type Named = { asked: readonly Question[]; handedIn: Answers }

/**
 * The fields of a section that may be written where only some questions are named: theirs, and those that a named
 * question opens, such as where in a country that has just been added.
 */
export const openFields = (section: SectionKey, fields: readonly Field[], { asked, handedIn }: Named): Field[] =>
  fields.filter(
    ({ name, showIf }) =>
      isNamed(questionOf(section, name), asked) ||
      (showIf && !isAsked({ showIf }, handedIn) && isNamed(questionOf(section, showIf.field), asked)),
  )

/** What was typed, as far as it may be kept; `refused` is what was typed for other questions, which stay as they were. */
export function onlyNamed(section: SectionKey, fields: readonly Field[], typed: Answers, named: Named) {
  const leafNamed = leafFinder(openFields(section, fields, named))
  const isOpen = (name: string) => leafNamed(name) !== undefined
  const entries = Object.entries(typed)
  const locked = Object.entries(named.handedIn).filter(([name]) => !isOpen(name))
  return {
    answers: Object.fromEntries([...locked, ...entries.filter(([name]) => isOpen(name))]),
    refused: Object.fromEntries(
      entries.filter(([name, answer]) => !isOpen(name) && !isSame(answer, named.handedIn[name])),
    ),
  }
}

/**
 * The questions whose answers, as far as they are asked for, differ between two texts of a section. An answer that
 * comes or goes with another one's is a part of that change.
 */
export function changedIn(section: SectionKey, fields: readonly Field[], before: Answers, after: Answers): Question[] {
  const changed = fields.flatMap((field) => {
    const [was, is] = [isAsked(field, before), isAsked(field, after)]
    const stays = answeredLeaves(field, before, after).every(({ name }) =>
      isSame(was ? before[name] : undefined, is ? after[name] : undefined),
    )
    return stays ? [] : [questionOf(section, was && is ? field.name : (field.showIf?.field ?? field.name))]
  })
  return [...new Set(changed)]
}

const isSame = (one: string | string[] | undefined, other: string | string[] | undefined) =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '')

/** Questions that one rule of the form judges together: where one changes, the others may have to. */
export const judgedTogether: readonly (readonly Question[])[] = [
  ['carsi.weights', 'carsi.mainGoal'],
  ['carsi.areas', 'carsi.subItems'],
  ['carsi.scope', 'places.countries'],
  ['places.direct', 'places.youthAtRisk'],
  ['project.startsOn', 'project.endsOn', 'budget.personnel'],
  [
    ...budgetClasses.map((each) => `budget.${each}`),
    ...['budget.indirect', 'budget.costShare', 'budget.quarters', 'budget.laterYears'],
  ],
  ['budget.equipment', 'budget.supplies', 'security.helps', 'eligibility.helps', 'security.units'],
  ['partners.parties', 'budget.contractual'],
  ['project.startsOn', 'lasting.steps'],
  ['project.endsOn', 'budget.laterYears'],
  ['project.startsOn', 'project.endsOn', 'logic.objectives'],
  ['project.startsOn', 'project.endsOn', 'indicators.indicators'],
  ['carsi.weights', 'logic.objectives', 'indicators.indicators'],
  ['budget.indirect', 'attachments.nicra'],
]

const judgedWith = (question: Question): Question[] => judgedTogether.filter((group) => group.includes(question)).flat()

/** What is opened with the questions and whole sections that are named, of all that the form asks. */
export function openedWith(named: readonly Question[], all: readonly Question[]): Question[] {
  const judged = new Set(all.filter((question) => isNamed(question, named)).flatMap(judgedWith))
  return all.filter((question) => judged.has(question) && !isNamed(question, named))
}
