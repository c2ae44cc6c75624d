import type { Question } from '#workflows/review/context.ts'
import { changedIn } from './questions.ts'
import type { Answers } from './sections/answers.ts'
import { type CallRules, isSectionKey, type SectionKey, sectionOf } from './sections.ts'

type Saved = { section: string; answers: Answers }

export const answersBySection = (sections: readonly Saved[]): Partial<Record<SectionKey, Answers>> =>
  Object.fromEntries(sections.map(({ section, answers }) => [section, answers]))

/** The questions, such as `budget.personnel`, whose answers are no longer what the newest version says. */
export const changedQuestions = (
  sections: readonly (Saved & { handedIn: Answers | null })[],
  rules: CallRules,
): Question[] =>
  sections.flatMap(({ section, answers, handedIn }) =>
    isSectionKey(section) ? changedIn(section, sectionOf(section).fields(rules), handedIn ?? {}, answers) : [],
  )
