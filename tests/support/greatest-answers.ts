import type { AnswersBySection } from '#app/proposals/missing-answers.ts'
import { withRowKeys } from '#app/proposals/row-keys.ts'
import type { Answers } from '#app/proposals/sections/answers.ts'
import { leavesOf } from '#app/proposals/sections/asked.ts'
import type { Field, FieldGroup, Leaf } from '#app/proposals/sections/field.ts'
import { isGroup, rowFields, rowGroups } from '#app/proposals/sections/rows.ts'
import { type CallRules, sectionOf } from '#app/proposals/sections.ts'

/** A beginning of many words of Spanish: what is made of them packs about as well as what people write. */
const stems =
  'abrir barrio calle docente escuela familia gestion hogar incluir joven lider mesa norte obra patrulla querella ' +
  'rescate seguro taller unidad vecino zona alcalde bosque carta denuncia equipo fiscal grupo huerto inicio jornada'
const ends = 'a o es as os ando ido mente cion dad aria ero ista able ante ura ivo enta illa ote'
const vocabulary = stems.split(' ').flatMap((stem) => ends.split(' ').map((end) => stem + end))

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Every section with all the rows, words and letters that it may have, as if somebody had written it to its limits. */
export function greatestAnswers(rules: CallRules): AnswersBySection {
  const roll = dice(7)
  const words = (count: number) => Array.from({ length: count }, () => vocabulary[roll(vocabulary.length)]).join(' ')
  const answerTo = (leaf: Leaf): string | string[] => {
    switch (leaf.kind) {
      case 'text':
        return words(leaf.maxLength).slice(0, leaf.maxLength).trim()
      case 'textarea':
        return words(leaf.maxWords)
      case 'choice':
        return leaf.options[roll(leaf.options.length)]?.value ?? ''
      case 'choices':
        return leaf.options.map(({ value }) => value)
      case 'date':
        return `2028-${10 + roll(3)}-${10 + roll(19)}`
      case 'tick':
        return 'on'
      case 'file':
        return ''
      case 'year':
        return String(2000 + roll(26))
      default:
        return String(1 + roll(24))
    }
  }
  const fill = (field: Field): [string, string | string[]][] =>
    (isGroup(field) ? leavesOfRows(field) : leavesOf(field)).map((leaf) => [leaf.name, answerTo(leaf)])

  const answers: AnswersBySection = {}
  for (const key of rules.sections) {
    const fields = sectionOf(key).fields(rules, answers)
    const typed: Answers = { ...Object.fromEntries(fields.flatMap(fill)), ...opened[key] }
    answers[key] = withRowKeys(fields, typed)
  }
  return answers
}

const leavesOfRows = (group: FieldGroup): Leaf[] =>
  [...Array(group.max).keys()].flatMap((row) => [
    ...rowFields(group, row),
    ...rowGroups(group, row).flatMap((inner) => leavesOfRows(inner)),
  ])

/** What opens the questions that are asked only after some answers. */
const opened: AnswersBySection = {
  eligibility: { helps: 'notSure' },
  security: { helps: 'notSure' },
  project: { type: 'continuation' },
  budget: { 'indirect.rule': 'negotiated' },
}
