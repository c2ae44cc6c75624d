export const taxonomyVersions = ['2011', '2012'] as const

export type TaxonomyVersion = (typeof taxonomyVersions)[number]

export type GoalCode = 'G1' | 'G2' | 'G3' | 'G4' | 'G5'

export type AreaCode = 'A' | 'B' | 'C'

/** Whose capacity is enhanced in program area B. */
export const beneficiaryKinds = ['publicSecurity', 'lawEnforcement', 'justiceSector', 'ruleOfLaw'] as const

/** What is enhanced in program area B. */
export const improvementKinds = ['skills', 'technology', 'expertise'] as const

export type BeneficiaryKind = (typeof beneficiaryKinds)[number]

export type ImprovementKind = (typeof improvementKinds)[number]

export type SubItemCode =
  | `A${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `B-${BeneficiaryKind}-${ImprovementKind}`
  | `C${1 | 2 | 3 | 4}`

export type ThreatCode =
  | 'narcoticsRoutes'
  | 'firearms'
  | 'gangs'
  | 'gangControlledNeighborhoods'
  | 'extortion'
  | 'officialCorruption'
  | 'bulkCash'
  | 'exclusion'

export type TagCode = GoalCode | AreaCode | SubItemCode | ThreatCode
