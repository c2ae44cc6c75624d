import type { TaxonomyVersion } from '#app/tags/codes.ts'
import type { CountryCode } from '#app/tags/places.ts'

/** What a call allows, as far as the form must know it. `closesAt` is an ISO instant. */
export type CallRules = {
  /** The sections that are asked for. */
  sections: readonly ('project' | 'carsi' | 'places' | 'need' | 'logic' | 'indicators' | 'budget' | 'security')[]
  floorCents: number
  ceilingCents: number
  maxMonths: number
  countries: readonly CountryCode[]
  languages: readonly ('en' | 'es')[]
  taxonomyVersion: TaxonomyVersion
  deMinimisPercent: number
  closesAt: string
  allowsConstruction?: boolean
}

/** Time a partner has to answer a request for changes. */
export const daysToAnswer = 10

/** Time the office needs between the closing of a call and the first day of a project. */
export const daysToReview = 60
