import type { AnswersBySection } from './missing-answers.ts'
import type { AsAsked } from './question-set.ts'
import type { Field } from './sections/field.ts'
import { leafFinder } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

type Classed = { class?: Field['class'] }

const isOpen = (field: Classed) => field.class !== 'restricted'

/** The questions without those whose answers are for those alone who need the person. */
export const withoutPersonal = (fields: readonly Field[]): Field[] =>
  fields.filter(isOpen).map((field) => {
    if (field.kind === 'group') return { ...field, fields: field.fields.filter(isOpen) }
    return field.kind === 'set' ? { ...field, fields: field.fields.filter(isOpen) } : field
  })

/** What was typed, without the answers to the others. */
export function withoutPersonalAnswers(answers: AnswersBySection, rules: CallRules, asked?: AsAsked): AnswersBySection {
  const sections = Object.entries(answers).map(([key, typed]) => {
    const fields = asked?.sections[key as SectionKey]?.fields ?? sectionOf(key as SectionKey).fields(rules)
    const [leafNamed, openLeaf] = [leafFinder(fields), leafFinder(withoutPersonal(fields))]
    return [key, Object.fromEntries(Object.entries(typed).filter(([name]) => openLeaf(name) || !leafNamed(name)))]
  })
  return Object.fromEntries(sections)
}
