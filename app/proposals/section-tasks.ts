import { type Question, sectionOf as sectionNamed } from '#workflows/review/context.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { inFormOrder } from './find-field.ts'
import { type AnswersBySection, type MissingAnswer, missingAnswers, sectionStatus } from './missing-answers.ts'
import type { CallRules, SectionKey } from './sections.ts'

export type SectionTask = {
  section: SectionKey
  status: 'done' | 'started' | 'todo' | 'locked'
  missing: Pick<MissingAnswer, 'field' | 'message'>[]
  /** What the office asks to be changed in it; none where it is open only for what is judged together with that. */
  asked: AskedQuestion[]
}

/** The sections of a draft and how far each is. */
export function draftTasks(sections: SectionKey[], answers: AnswersBySection, rules: CallRules): SectionTask[] {
  const missing = inFormOrder(missingAnswers(answers, rules), rules)
  return sections.map((section) => {
    const status = sectionStatus(section, answers, missing)
    return { section, status: status === 'toDo' ? 'todo' : status, missing: missingIn(section, missing), asked: [] }
  })
}

/** Of a proposal sent back: only what was asked for, and what goes with it, is `open`; done once all that was asked for is changed and complete. */
export function changeTasks(
  sections: SectionKey[],
  answers: AnswersBySection,
  rules: CallRules,
  asked: readonly AskedQuestion[],
  open: readonly Question[],
): SectionTask[] {
  const missing = inFormOrder(missingAnswers(answers, rules), rules)
  return sections.map((section) => {
    const here = asked.filter(({ question }) => sectionNamed(question) === section)
    if (!open.some((question) => sectionNamed(question) === section))
      return { section, status: 'locked', missing: [], asked: [] }
    const lacks = missingIn(section, missing)
    const left = here.filter(({ isChanged }) => !isChanged).length
    const status = lacks.length > 0 || (left > 0 && left < here.length) ? 'started' : left > 0 ? 'todo' : 'done'
    return { section, status, missing: lacks, asked: here }
  })
}

const missingIn = (section: SectionKey, missing: readonly MissingAnswer[]) =>
  missing.filter((one) => one.section === section).map(({ field, message }) => ({ field, message }))
