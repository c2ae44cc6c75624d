import type { FormValues } from '#app/forms/form.ts'
import type { Criterion } from '#db/schema/calls.ts'
import type { Localized } from '#db/schema/columns.ts'
import { criterionName, type longTexts, writtenLanguages } from './call-draft.ts'

/** What of a published call can still be put in other words: no number, no rule, no weight. */
export type Wording = Record<(typeof longTexts)[number] | 'title', Localized> & {
  criteria: Pick<Criterion, 'title' | 'question' | 'scale'>[]
}

const inBoth = (name: string, words: Localized) =>
  writtenLanguages.map((language) => [`${name}.${language}`, words[language]] as const)

/** The words by the names of the form's fields. */
export function wordingByField({ criteria, ...texts }: Wording): FormValues {
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([name, words]) => inBoth(name, words)),
    ...criteria.flatMap(({ title, question, scale = [] }, row) => [
      ...inBoth(criterionName(row, 'title'), title),
      ...inBoth(criterionName(row, 'question'), question),
      ...scale.flatMap((words, index) => inBoth(criterionName(row, `scale[${index}]`), words)),
    ]),
  ])
}

/** The fields whose words differ. */
export function changedFields(before: Wording, after: Wording): string[] {
  const [old, words] = [wordingByField(before), wordingByField(after)]
  return Object.keys(words).filter((name) => old[name] !== words[name])
}
