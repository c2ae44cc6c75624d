import type { FormValues } from '#app/forms/form.ts'
import type { Answers } from '#db/schema/proposals.ts'
import type { Score } from '#db/schema/reviews.ts'

/** The two acts that send a scoresheet. */
export type ScoresheetAct = 'assess' | 'reviseAssessment'

/** What a scoresheet asks; the declaration is none of it: it is made each time that it is sent. */
export const scoresheetFields = (criteria: readonly { key: string }[]): string[] => [
  ...criteria.flatMap(({ key }) => [`scores.${key}`, `why.${key}`]),
  'opinion',
]

/** Of what was typed, what belongs to these fields. */
export const typedIn = (fields: readonly string[], values: FormValues): Answers =>
  Object.fromEntries(fields.flatMap((name) => (values[name]?.length ? [[name, values[name]]] : [])))

/** What was sent, as it is typed. */
export const typedOf = ({ scores, opinion }: { scores: Score[]; opinion: string }): Answers => ({
  ...Object.fromEntries(
    scores.flatMap(({ criterion, score, why }) => [
      [`scores.${criterion}`, String(score)],
      [`why.${criterion}`, why],
    ]),
  ),
  opinion,
})

/** The button that puts a scoresheet aside. */
export const laterButton = { name: 'later', value: 'yes' }

/** In characters, far beyond what any answer may have in words: what is typed too long is kept, what is no answer at all is not. */
export const longestTyped = 10_000
