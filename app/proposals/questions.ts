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

/** All that the form of a call asks, in its order. */
export const allQuestions = (rules: CallRules): Question[] =>
  rules.sections.flatMap((section) => questionsOf(section, rules))

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

type Answer = Answers[string]

export const isSameAnswer = (one?: Answer, other?: Answer) => one === other || isSame(one, other)

/** Blank where it is not there. */
const isSame = (one: Answer = '', other: Answer = '') => one === other || JSON.stringify(one) === JSON.stringify(other)

/** What must go with the total: the share that others have to bear, where the call sets one, and the forecast. */
const withTheTotal: readonly Question[] = ['budget.costShare', 'budget.quarters', 'budget.laterYears']
const withForces: readonly Question[] = ['security.helps', 'eligibility.helps', 'security.units']

/** Naming a question opens these, without which a rule of the form could make its change impossible; and no more. */
export const opensWith: Readonly<Record<Question, readonly Question[]>> = {
  ...Object.fromEntries(budgetClasses.map((each) => [`budget.${each}`, withTheTotal])),
  'carsi.weights': ['carsi.mainGoal', 'logic.objectives', 'indicators.indicators'],
  'carsi.mainGoal': ['carsi.weights'],
  'carsi.areas': ['carsi.subItems'],
  'carsi.subItems': ['carsi.areas'],
  'carsi.scope': ['places.countries'],
  'places.countries': ['carsi.scope'],
  'places.divisions': ['places.where'],
  'places.direct': ['places.youthAtRisk'],
  'project.startsOn': ['project.endsOn', 'lasting.steps'],
  'project.endsOn': [
    'project.startsOn',
    'budget.personnel',
    'budget.laterYears',
    'logic.objectives',
    'indicators.indicators',
  ],
  'logic.objectives': ['indicators.indicators'],
  'budget.personnel': ['budget.fringe', ...withTheTotal],
  'budget.equipment': [...withForces, ...withTheTotal],
  'budget.supplies': [...withForces, ...withTheTotal],
  'budget.contractual': ['partners.parties', ...withTheTotal],
  'budget.indirect': ['attachments.nicra', ...withTheTotal],
  'budget.quarters': ['budget.laterYears'],
  'budget.laterYears': ['budget.quarters'],
  'partners.parties': ['budget.contractual', ...withTheTotal],
  'eligibility.helps': ['security.helps'],
}

/** What is opened with the questions and whole sections that are named, of all that the form asks. */
export function openedWith(named: readonly Question[], rules: CallRules): Question[] {
  const all = allQuestions(rules)
  const opened = new Set(all.filter((question) => isNamed(question, named)).flatMap((one) => opensWith[one] ?? []))
  if (!rules.costSharePercent) opened.delete('budget.costShare')
  return all.filter((question) => opened.has(question) && !isNamed(question, named))
}
