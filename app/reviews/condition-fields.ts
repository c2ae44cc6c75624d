import type { FieldGroup, Leaf } from '#app/proposals/sections/field.ts'
import { conditionWords } from './word-limits.ts'

export const mostConditions = 20

const wording = (name: string) => ({ label: `money:conditions.${name}`, hint: `money:conditions.${name}Hint` })
const words = (name: string): Leaf => ({ kind: 'textarea', name, maxWords: conditionWords, ...wording(name) })
const chosen = (name: string, values: readonly string[]): Leaf => ({
  kind: 'choice',
  name,
  ...wording(name),
  options: values.map((value) => ({ value, label: `money:conditions.${name}Is.${value}` })),
})

/** The conditions of an approval, each as 2 CFR 200.208(c) wants it told. */
export const conditionFields: FieldGroup = {
  kind: 'group',
  name: 'conditions',
  label: 'money:conditions.title',
  hint: 'money:conditions.lead',
  row: 'money:conditions.row',
  add: 'money:conditions.add',
  min: 1,
  max: mostConditions,
  shown: 1,
  fields: [
    words('what'),
    words('why'),
    words('removedBy'),
    words('reconsideration'),
    chosen('owner', ['partner', 'office']),
    { kind: 'date', name: 'dueOn', ...wording('dueOn') },
    chosen('when', ['before', 'during']),
  ],
}
