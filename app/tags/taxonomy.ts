import type { AreaCode, GoalCode, SubItemCode, TaxonomyVersion, ThreatCode } from './codes.ts'
import { beneficiaryKinds, improvementKinds } from './codes.ts'

/** `wording` is a key of tags.json. */
export type Tag<Code extends string> = { readonly code: Code; readonly wording: string }

export type Goal = Tag<GoalCode> & { readonly number: number; readonly shortWording: string }

export type Area = Tag<AreaCode> & { readonly shortWording: string; readonly subItems: readonly Tag<SubItemCode>[] }

export type Taxonomy = {
  readonly version: TaxonomyVersion
  readonly goals: readonly Goal[]
  readonly areas: readonly Area[]
  readonly threats: readonly Tag<ThreatCode>[]
}

const goalWordings: Record<TaxonomyVersion, Record<GoalCode, string>> = {
  '2011': {
    G1: 'goal.2011.G1',
    G2: 'goal.2011.G2',
    G3: 'goal.2011.G3',
    G4: 'goal.2011.G4',
    G5: 'goal.2011.G5',
  },
  '2012': {
    G1: 'goal.2011.G1',
    G2: 'goal.2012.G2',
    G3: 'goal.2011.G3',
    G4: 'goal.2012.G4',
    G5: 'goal.2012.G5',
  },
}

const goalCodes: readonly GoalCode[] = ['G1', 'G2', 'G3', 'G4', 'G5']

const threatCodes: readonly ThreatCode[] = [
  'narcoticsRoutes',
  'firearms',
  'gangs',
  'gangControlledNeighborhoods',
  'extortion',
  'officialCorruption',
  'bulkCash',
  'exclusion',
]

const subItemCodes: Record<AreaCode, readonly SubItemCode[]> = {
  A: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'],
  B: beneficiaryKinds.flatMap((who) => improvementKinds.map((what): SubItemCode => `B-${who}-${what}`)),
  C: ['C1', 'C2', 'C3', 'C4'],
}

function areaOf(code: AreaCode): Area {
  const subItems = subItemCodes[code].map((item) => ({ code: item, wording: `subItem.${item}` }))
  return { code, wording: `area.${code}`, shortWording: `areaShort.${code}`, subItems }
}

function taxonomyOf(version: TaxonomyVersion): Taxonomy {
  return {
    version,
    goals: goalCodes.map((code, index) => ({
      code,
      number: index + 1,
      wording: goalWordings[version][code],
      shortWording: `goalShort.${code}`,
    })),
    areas: (['A', 'B', 'C'] as const).map(areaOf),
    threats: threatCodes.map((code) => ({ code, wording: `threat.${code}` })),
  }
}

const taxonomies: Record<TaxonomyVersion, Taxonomy> = { '2011': taxonomyOf('2011'), '2012': taxonomyOf('2012') }

/** 2011: fact sheet of 14 March 2011. 2012: the wording in use at the Department of State by February 2012. */
export function taxonomy(version: TaxonomyVersion): Taxonomy {
  return taxonomies[version]
}

export function isTaxonomyVersion(text: string): text is TaxonomyVersion {
  return Object.hasOwn(taxonomies, text)
}

/** Assistance to law enforcement and security forces (area A) and community policing (C1) ask whether security forces benefit. */
export function asksVetting(codes: Iterable<string>): boolean {
  for (const code of codes) if (code === 'A' || /^A\d$/.test(code) || code === 'C1') return true
  return false
}
