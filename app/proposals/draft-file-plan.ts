import { takeOver } from './copy-plan.ts'
import type { DraftFile } from './draft-file.ts'
import type { AnswersBySection } from './missing-answers.ts'
import { isBlank } from './sections/answers.ts'
import { postedAnswers } from './sections/posted-answers.ts'
import { type Answers, type CallRules, type SectionKey, sectionKeys, sectionOf } from './sections.ts'

/** What a file says of a section, as far as the call asks it; `left` is how many answers it does not ask, or not so. */
export type FittingSection = { section: SectionKey; answers: Answers; left: number }

type Asking = { rules: CallRules /** What is saved of every section. */; written: AnswersBySection }

/** Files are attached one by one: none travels with a draft. */
export function fittingSections(
  { sections }: DraftFile,
  { rules, written }: Asking,
): { fitting: FittingSection[]; notAsked: SectionKey[] } {
  const given = sectionKeys.filter((key) => key !== 'attachments' && !isBlank(sections[key]))
  const asked = given.filter((key) => rules.sections.includes(key))
  const asking = { rules, written: { ...written, ...sections } }
  return {
    fitting: asked.map((section) => {
      const { answers, count } = takeOver(section, sections[section]!, asking)
      const fields = sectionOf(section).fields(rules, asking.written)
      return { section, answers: postedAnswers(fields, entriesOf(answers)), left: count }
    }),
    notAsked: given.filter((key) => !asked.includes(key)),
  }
}

const entriesOf = (answers: Answers) =>
  Object.entries(answers).flatMap(([name, answer]) => [answer].flat().map((one): [string, string] => [name, one]))
