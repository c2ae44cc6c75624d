import type { AnswersBySection } from './missing-answers.ts'
import type { AsAsked } from './question-set.ts'
import { classOf, type Field, type FieldGroup } from './sections/field.ts'
import { isGroup, leafFinder } from './sections/rows.ts'
import { type CallRules, type SectionKey, sectionOf } from './sections.ts'

type Classed = Pick<Field, 'class'>

const isRestricted = (field: Classed) => classOf(field) === 'restricted'

const isOpen = (field: Classed) => !isRestricted(field)

/** The questions without those whose answers are for those alone who need the person. */
export const withoutPersonal = (fields: readonly Field[]): Field[] =>
  fields.filter(isOpen).map((field) => {
    if (isGroup(field)) return openPartOf(field)
    return field.kind === 'set' ? { ...field, fields: field.fields.filter(isOpen) } : field
  })

const openPartOf = (group: FieldGroup): FieldGroup => ({
  ...group,
  fields: group.fields.filter(isOpen),
  groups: group.groups?.filter(isOpen).map(openPartOf),
})

/** Whether an answer, or a part of one, is left out there. */
export const holdsPersonal = (field: Field): boolean =>
  isRestricted(field) ||
  ('fields' in field && field.fields.some(isRestricted)) ||
  (isGroup(field) && (field.groups ?? []).some(holdsPersonal))

/** What was typed, without the answers to the others. */
export function withoutPersonalAnswers(answers: AnswersBySection, rules: CallRules, asked?: AsAsked): AnswersBySection {
  const sections = Object.entries(answers).map(([key, typed]) => {
    const fields = asked?.sections[key as SectionKey]?.fields ?? sectionOf(key as SectionKey).fields(rules)
    const [leafNamed, openLeaf] = [leafFinder(fields), leafFinder(withoutPersonal(fields))]
    return [key, Object.fromEntries(Object.entries(typed).filter(([name]) => openLeaf(name) || !leafNamed(name)))]
  })
  return Object.fromEntries(sections)
}
