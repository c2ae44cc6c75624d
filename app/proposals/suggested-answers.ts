import { countriesIn } from '#app/tags/countries-in.ts'
import { suggestTags } from '#app/tags/suggest-tags.ts'
import { taxonomy } from '#app/tags/taxonomy.ts'
import type { AnswersBySection } from './missing-answers.ts'
import { type Answers, typedChoices, typedText } from './sections/answers.ts'
import { leavesOf, runningTotal } from './sections/asked.ts'
import type { Field, Leaf, Wording } from './sections/field.ts'
import type { CallRules, SectionKey } from './sections.ts'

/** `name`: the field that would be answered; `because`: words of the proposal's own text. */
export type SuggestedAnswer = {
  code: string
  wording: Wording
  because: readonly string[]
  name: string
  /** False where a weight is not to be had without changing another. */
  mayAdd: boolean
}

const total = 100
const mostOfAKind = 3

/** What the words of the proposal point to and this section does not say yet; nothing is ever answered by itself. */
export function suggestedAnswers(
  section: SectionKey,
  fields: readonly Field[],
  answers: AnswersBySection,
  rules: CallRules,
): SuggestedAnswer[] {
  if (section !== 'carsi' && section !== 'places') return []
  const here = answers[section] ?? {}
  const found = section === 'carsi' ? suggestTags(textOf(answers)) : countriesIn(textOf(answers)).countries
  const suggested = found.flatMap(({ code, because }) => {
    const leaf = leafOf(fields, code)
    if (!leaf || isAnswered(leaf, code, here)) return []
    const wording = leaf.kind === 'weight' ? shortWording(code, rules) : optionOf(leaf, code)!.label
    const mayAdd = leaf.kind !== 'weight' || weightLeft(fields, leaf, here) > 0
    return [{ code, wording, because, name: leaf.name, mayAdd }]
  })
  return suggested.filter(
    (one, index) =>
      suggested.slice(0, index).filter(({ name }) => kindOf(name) === kindOf(one.name)).length < mostOfAKind,
  )
}

/** The answers with one suggestion taken up: ticked, or given what is left of the 100. */
export function withSuggestion(
  fields: readonly Field[],
  answers: Answers,
  code: string,
): { answers: Answers; name?: string } {
  const leaf = leafOf(fields, code)
  if (!leaf || isAnswered(leaf, code, answers)) return { answers, name: leaf?.name }
  if (leaf.kind === 'choices') {
    const chosen = [...typedChoices(answers, leaf.name), code]
    return { answers: { ...answers, [leaf.name]: chosen }, name: leaf.name }
  }
  const left = weightLeft(fields, leaf, answers)
  return { answers: left > 0 ? { ...answers, [leaf.name]: String(left) } : answers, name: leaf.name }
}

const kindOf = (name: string) => name.split('.')[0]

/** The leaf that a tag or a country answers: a goal's or an area's weight, a list that has it as an option. */
function leafOf(fields: readonly Field[], code: string): Leaf | undefined {
  return fields
    .flatMap((field) => (field.kind === 'set' || field.kind === 'choices' ? leavesOf(field) : []))
    .find((leaf) => (leaf.kind === 'weight' ? leaf.name.endsWith(`.${code}`) : optionOf(leaf, code) !== undefined))
}

const optionOf = (leaf: Leaf, code: string) =>
  leaf.kind === 'choices' ? leaf.options.find(({ value }) => value === code) : undefined

const isAnswered = (leaf: Leaf, code: string, answers: Answers) =>
  leaf.kind === 'choices' ? typedChoices(answers, leaf.name).includes(code) : typedText(answers, leaf.name) !== ''

/** 0 where the weights of the set cannot be read. */
function weightLeft(fields: readonly Field[], leaf: Leaf, answers: Answers): number {
  const set = fields.find((field) => field.kind === 'set' && field.fields.some(({ name }) => name === leaf.name))
  const names = set?.kind === 'set' ? set.fields.map(({ name }) => name) : []
  return total - (runningTotal(names, answers) ?? total)
}

function shortWording(code: string, rules: CallRules): Wording {
  const { goals, areas } = taxonomy(rules.taxonomyVersion)
  return `tags:${[...goals, ...areas].find((tag) => tag.code === code)!.shortWording}`
}

/** What the project itself is about; what others do in the same place is left out. */
function textOf({ project = {}, need = {}, places = {} }: AnswersBySection): string {
  const texts = [
    ...['title.es', 'title.en', 'abstract'].map((name) => typedText(project, name)),
    ...['problem', 'whyNow'].map((name) => typedText(need, name)),
    ...Object.keys(places)
      .filter((name) => name === 'community' || name.startsWith('where.'))
      .map((name) => typedText(places, name)),
  ]
  return texts.filter(Boolean).join('\n\n')
}
