import { createContext, useContext } from 'react'
import type { MissingAnswer } from './missing-answers.ts'
import type { Part } from './sections/part.ts'
import type { Answers } from './sections.ts'

/** The part of a section that a page draws, for the groups that it only lists. */
export type ShownPart = {
  part: Part
  /** What is written in the whole section. */
  answers: Answers
  /** Null where it is only to be read. */
  lacks: readonly MissingAnswer[] | null
  /** The page that draws what has this name. */
  pageOf(name: string): string
}

export const PartContext = createContext<ShownPart | null>(null)

export const usePart = () => useContext(PartContext)
