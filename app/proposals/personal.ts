import type { AnswersBySection } from './missing-answers.ts'
import type { AsAsked } from './question-set.ts'
import { leavesOf } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

type Classed = { class?: Field['class'] }

const isOpen = (field: Classed) => field.class !== 'restricted'

/** The questions without those whose answers are for those alone who need the person. */
export const withoutPersonal = (fields: readonly Field[]): Field[] =>
  fields.filter(isOpen).map((field) => {
    if (field.kind === 'group') return { ...field, fields: field.fields.filter(isOpen) }
    return field.kind === 'set' ? { ...field, fields: field.fields.filter(isOpen) } : field
  })

const restrictedNames = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) =>
    leavesOf(field)
      .filter((leaf) => !isOpen(field) || !isOpen(leaf))
      .map(({ name }) => name),
  )

/** What was typed, without the answers to the others. */
export function withoutPersonalAnswers(answers: AnswersBySection, rules: CallRules, asked?: AsAsked): AnswersBySection {
  const sections = Object.entries(answers).map(([key, typed]) => {
    const fields = asked?.sections[key as SectionKey]?.fields ?? sectionOf(key as SectionKey).fields(rules)
    const restricted = new Set(restrictedNames(fields))
    return [key, Object.fromEntries(Object.entries(typed).filter(([name]) => !restricted.has(name)))]
  })
  return Object.fromEntries(sections)
}
