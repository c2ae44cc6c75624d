import type { MessageParams } from '#app/forms/messages.ts'
import type words from '#app/i18n/en/proposal.json'

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

export type ProblemKey = WithoutPlural<keyof (typeof words)['problems'] & string>

/** A message of the proposal's own, in the form of `message()`: its words are under `problems` in proposal.json. */
export function problem(key: ProblemKey, params?: MessageParams): string {
  return params ? `proposal:problems.${key}?${JSON.stringify(params)}` : `proposal:problems.${key}`
}
