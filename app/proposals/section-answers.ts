import type { Section } from '#workflows/review/context.ts'
import type { Answers } from './sections/answers.ts'

type Saved = { section: string; answers: Answers }

export const answersBySection = (sections: readonly Saved[]): Partial<Record<Section, Answers>> =>
  Object.fromEntries(sections.map(({ section, answers }) => [section, answers]))

/** The sections whose text is no longer what the version says. */
export const changedSections = (version: Partial<Record<string, Answers>>, sections: readonly Saved[]): Section[] =>
  sections
    .filter(({ section, answers }) => !isSame(version[section] ?? {}, answers))
    .map(({ section }) => section as Section)

const isSame = (one: Answers, other: Answers) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => JSON.stringify(one[name] ?? '') === JSON.stringify(other[name] ?? ''),
  )
