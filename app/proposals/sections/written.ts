import type { Answers } from './answers.ts'

/** What is typed here, and in the sections that this one asks about. */
export type Written = Partial<Record<'project' | 'logic' | 'indicators', Answers>>
