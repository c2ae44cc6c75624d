import { canonicalJson } from '#app/hash.ts'
import { type Answers, isBlank } from './sections/answers.ts'
import { closingYear } from './sections/call-rules.ts'
import type { Field } from './sections/field.ts'
import { answeredLeaves, leafFinder } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

/** What an organisation answers once and uses again, in the form's own sections. */
export const profileSections = ['organization', 'people', 'capacity'] as const satisfies SectionKey[]
export type ProfileSection = (typeof profileSections)[number]

export const isProfileSection = (text: string): text is ProfileSection => profileSections.some((one) => one === text)

/** The questions of the profile are those of a call that asks these sections and closes now. */
export const profileRules = (now: Date): CallRules => ({
  sections: profileSections,
  floorCents: 0,
  ceilingCents: 0,
  maxMonths: 0,
  countries: [],
  languages: ['en', 'es'],
  taxonomyVersion: '2012',
  deMinimisPercent: 0,
  closesAt: now.toISOString(),
})

/** What was said of the years before `savedAt`, by the years before another. */
const budgetYears = ['last', 'before', 'third']

function byYear(answers: Answers, years: number): Answers {
  const others = Object.entries(answers).filter(([name]) => !name.startsWith('budgets.'))
  const moved = budgetYears.flatMap((name, index) => {
    const answer = answers[`budgets.${budgetYears[index - years]}`]
    return answer === undefined ? [] : [[`budgets.${name}`, answer] as const]
  })
  return Object.fromEntries([...others, ...moved])
}

/** The profile's answers to what a section asks under these rules; a budget goes with its year. */
export function profileAnswers(
  section: ProfileSection,
  profile: { answers: Answers; savedAt: Date },
  rules: CallRules,
): Answers {
  const leafNamed = leafFinder(sectionOf(section).fields(rules))
  const years = closingYear(rules) - profile.savedAt.getUTCFullYear()
  const answers = section === 'organization' ? byYear(profile.answers, years) : profile.answers
  return Object.fromEntries(Object.entries(answers).filter(([name, answer]) => leafNamed(name) && !isBlank(answer)))
}

const answersTo = (field: Field, answers: Answers): Answers =>
  Object.fromEntries(
    answeredLeaves(field, answers).flatMap(({ name }) =>
      isBlank(answers[name]) ? [] : [[name, answers[name]!] as const],
    ),
  )

/** The names of the questions that the profile answers otherwise than the draft does. */
export const differsFromProfile = (fields: readonly Field[], answers: Answers, profile: Answers): string[] =>
  fields
    .filter((field) => {
      const theirs = answersTo(field, profile)
      return Object.keys(theirs).length > 0 && canonicalJson(theirs) !== canonicalJson(answersTo(field, answers))
    })
    .map(({ name }) => name)

/** The draft's answers with the profile's to one question, or to all. */
export function withProfile(fields: readonly Field[], answers: Answers, profile: Answers, which: string): Answers {
  const taken = differsFromProfile(fields, answers, profile).filter((name) => which === 'all' || name === which)
  return fields
    .filter(({ name }) => taken.includes(name))
    .reduce((now, field) => {
      const names = new Set(answeredLeaves(field, now).map(({ name }) => name))
      const others = Object.entries(now).filter(([name]) => !names.has(name))
      return { ...Object.fromEntries(others), ...answersTo(field, profile) }
    }, answers)
}
