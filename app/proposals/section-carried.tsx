import { isBlank, typedChoices } from './sections/answers.ts'
import { isAsked, leavesOf } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import type { Answers } from './sections.ts'

/** Answers to questions that do not apply any more travel with the form, so that a save does not lose them. */
export function CarriedAnswers({ fields, answers }: { fields: readonly Field[]; answers: Answers }) {
  return fields
    .filter((field) => !isAsked(field, answers))
    .flatMap(leavesOf)
    .filter(({ name }) => !isBlank(answers[name]))
    .flatMap(({ name }) =>
      textsOf(answers, name).map((text) => <input key={`${name} ${text}`} type="hidden" name={name} value={text} />),
    )
}

const textsOf = (answers: Answers, name: string) => {
  const answer = answers[name]
  return typeof answer === 'string' ? [answer] : typedChoices(answers, name)
}
