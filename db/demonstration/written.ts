import type { Answers, SectionName } from './story.ts'

type CountryCode = 'BZ' | 'CR' | 'SV' | 'GT' | 'HN' | 'NI' | 'PA'
type GoalCode = 'G1' | 'G2' | 'G3' | 'G4' | 'G5'
type AreaCode = 'A' | 'B' | 'C'

/** Rows of text, a line a row, cells between bars; the columns are named in `answers-as-typed.ts`. */
export type Table = string

/** People under 15, from 15 to 29 and over 29. */
export type ByAge = [number, number, number]

export type WrittenProject = { title: { es?: string; en?: string }; abstract?: string; language?: 'es' | 'en' }

export type WrittenCarsi = {
  scope?: 'bilateral' | 'regional'
  goals: Partial<Record<GoalCode, number>>
  explanations: Partial<Record<GoalCode, string>>
  areas: Partial<Record<AreaCode, number>>
  subItems: Partial<Record<AreaCode, string[]>>
  threats: string[]
}

export type WrittenPlaces = {
  where: Partial<Record<CountryCode, string>>
  borderCrossing?: string
  coast?: 'caribbeanLittoral' | 'pacificLittoral'
  community: string
  direct: { female: ByAge; male: ByAge }
  indirect: { female: ByAge; male: ByAge }
  youthAtRisk: number
}

export type WrittenNeed = { problem: string; evidence?: Table; others?: string; whyNow?: string }

export type WrittenBudget = {
  personnel?: Table
  fringe?: Table
  travel?: Table
  equipment?: Table
  supplies?: Table
  contractual?: Table
  other?: Table
  /** Per cent of modified total direct costs. */
  deMinimis?: number
  costShare?: Table
}

export type WrittenSecurity = { helps: 'yes' | 'no'; units?: Table }

/** A proposal as its author would dictate it; a section that is not there was never opened. */
export type Written = {
  project?: WrittenProject
  carsi?: WrittenCarsi
  places?: WrittenPlaces
  need?: WrittenNeed
  budget?: WrittenBudget
  security?: WrittenSecurity
  /** What is kept as it was typed, by form field name; in a section dictated above, more answers. */
  typed?: Partial<Record<SectionName, Answers>>
}
