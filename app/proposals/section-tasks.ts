import type { Answers } from '#db/schema/proposals.ts'
import { inFormOrder } from './find-field.ts'
import { type AnswersBySection, type MissingAnswer, missingAnswers, sectionStatus } from './missing-answers.ts'
import { changedSections } from './section-answers.ts'
import type { CallRules, SectionKey } from './sections.ts'

export type SectionTask = {
  section: SectionKey
  status: 'done' | 'started' | 'todo' | 'locked'
  missing: Pick<MissingAnswer, 'field' | 'message'>[]
}

/** The sections of a draft and how far each is. */
export function draftTasks(sections: SectionKey[], answers: AnswersBySection, rules: CallRules): SectionTask[] {
  const missing = inFormOrder(missingAnswers(answers, rules), rules)
  return sections.map((section) => {
    const status = sectionStatus(section, answers, missing)
    return { section, status: status === 'toDo' ? 'todo' : status, missing: missingIn(section, missing) }
  })
}

type Changes = { asked: readonly SectionKey[]; handedIn: Partial<Record<string, Answers>> }

/** Of a proposal sent back: only what was asked for is open, and done once it is changed and complete. */
export function changeTasks(
  sections: SectionKey[],
  answers: AnswersBySection,
  rules: CallRules,
  { asked, handedIn }: Changes,
): SectionTask[] {
  const missing = inFormOrder(missingAnswers(answers, rules), rules)
  const saved = Object.entries(answers).map(([section, typed]) => ({ section, answers: typed }))
  const changed = changedSections(handedIn, saved)
  return sections.map((section) => {
    if (!asked.includes(section)) return { section, status: 'locked', missing: [] }
    const lacks = missingIn(section, missing)
    const status = lacks.length > 0 ? 'started' : changed.includes(section) ? 'done' : 'todo'
    return { section, status, missing: lacks }
  })
}

const missingIn = (section: SectionKey, missing: readonly MissingAnswer[]) =>
  missing.filter((one) => one.section === section).map(({ field, message }) => ({ field, message }))
