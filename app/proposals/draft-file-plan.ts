import { takeOver } from './copy-plan.ts'
import type { DraftFile } from './draft-file.ts'
import { isBlank } from './sections/answers.ts'
import { postedAnswers } from './sections/posted-answers.ts'
import { type Answers, type CallRules, type SectionKey, sectionKeys, sectionOf } from './sections.ts'

/** What a file says of a section, as far as the call asks it; `left` is how many answers it does not ask, or not so. */
export type FittingSection = { section: SectionKey; answers: Answers; left: number }

/** Files are attached one by one: none travels with a draft. */
export function fittingSections(
  { sections }: DraftFile,
  rules: CallRules,
): { fitting: FittingSection[]; notAsked: SectionKey[] } {
  const given = sectionKeys.filter((key) => key !== 'attachments' && !isBlank(sections[key]))
  const asked = given.filter((key) => rules.sections.includes(key))
  return {
    fitting: asked.map((section) => {
      const { answers, count } = takeOver(section, sections[section]!, rules)
      const entries = Object.entries(answers).flatMap(([name, answer]) =>
        [answer].flat().map((one): [string, string] => [name, one]),
      )
      return { section, answers: postedAnswers(sectionOf(section).fields(rules), entries), left: count }
    }),
    notAsked: given.filter((key) => !asked.includes(key)),
  }
}
