import { isBlank, typedChoices } from './sections/answers.ts'
import { isAsked } from './sections/asked.ts'
import type { Field } from './sections/field.ts'
import { answeredLeaves } from './sections/rows.ts'
import type { Answers } from './sections.ts'

/** Answers to questions that do not apply any more travel with the form, so that a save does not lose them. */
export function CarriedAnswers({ fields, answers }: { fields: readonly Field[]; answers: Answers }) {
  return fields
    .filter((field) => !isAsked(field, answers))
    .flatMap((field) => answeredLeaves(field, answers))
    .filter(({ name }) => !isBlank(answers[name]))
    .flatMap(({ name }) =>
      textsOf(answers, name).map((text) => <input key={`${name} ${text}`} type="hidden" name={name} value={text} />),
    )
}

const textsOf = (answers: Answers, name: string) => {
  const answer = answers[name]
  return typeof answer === 'string' ? [answer] : typedChoices(answers, name)
}
