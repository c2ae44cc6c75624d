import { type Section, sections } from '#workflows/review/context.ts'

/** In the order of the form. */
export const sectionKeys = sections

export type SectionKey = Section

/** What no call leaves out: without them nothing can be judged. */
export const fixedSections = ['project', 'carsi', 'places', 'need', 'budget'] as const satisfies SectionKey[]

export const isFixed = (key: SectionKey) => fixedSections.some((one) => one === key)
