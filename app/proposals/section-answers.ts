import type { Question, Section } from '#workflows/review/context.ts'
import type { Answers } from './sections/answers.ts'

type Saved = { section: string; answers: Answers }

export const answersBySection = (sections: readonly Saved[]): Partial<Record<Section, Answers>> =>
  Object.fromEntries(sections.map(({ section, answers }) => [section, answers]))

/** The questions, such as `budget.lines`, whose answers are no longer what the version says. */
export function changedQuestions(version: Partial<Record<string, Answers>>, sections: readonly Saved[]): Question[] {
  const changed = sections.flatMap(({ section, answers }) => {
    const before = version[section] ?? {}
    const names = new Set([...Object.keys(before), ...Object.keys(answers)])
    return [...names]
      .filter((name) => JSON.stringify(before[name] ?? '') !== JSON.stringify(answers[name] ?? ''))
      .map((name) => `${section}.${name.split(/[.[]/)[0]}`)
  })
  return [...new Set(changed)]
}

/** The sections whose text is no longer what the version says. */
export const changedSections = (version: Partial<Record<string, Answers>>, sections: readonly Saved[]): Section[] =>
  sections
    .filter(({ section, answers }) => !isSame(version[section] ?? {}, answers))
    .map(({ section }) => section as Section)

const isSame = (one: Answers, other: Answers) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => JSON.stringify(one[name] ?? '') === JSON.stringify(other[name] ?? ''),
  )
