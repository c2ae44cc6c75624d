import type { FileKind } from '#app/files/file-kinds.ts'
import type { TaxonomyVersion } from '#app/tags/codes.ts'
import type { CountryCode } from '#app/tags/places.ts'
import type { HomeCountry, OrganizationType } from './organization-types.ts'
import type { SectionKey } from './section-keys.ts'

/** What a call may ask for beyond its sections; where nothing is said, everybody may apply and no more is asked. */
export type CallForm = {
  /** The sections that every call has ask all their questions: funds of others, the forecast, the translation. */
  wholeForm?: boolean
  eligibleTypes?: readonly OrganizationType[]
  /** Where the applicant is registered, not where it works. */
  eligibleCountries?: readonly HomeCountry[]
  /** Of the whole project, at least. */
  costSharePercent?: number
  /** Welcome where none is required. */
  costShareEncouraged?: boolean
  /** The language of the text that counts; without it the applicant says so. */
  authoritative?: 'en' | 'es'
  /** The kinds of files without which nothing can be handed in. */
  requiredAttachments?: readonly FileKind[]
}

/** What a call allows, as far as the form must know it. `closesAt` is an ISO instant. */
export type CallRules = CallForm & {
  /** The sections that are asked for. */
  sections: readonly SectionKey[]
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

/** Time the office needs between the closing of a call and the first day of a project. */
export const daysToReview = 60

export const closingYear = ({ closesAt }: Pick<CallRules, 'closesAt'>) => new Date(closesAt).getUTCFullYear()

export const asks = ({ sections }: Pick<CallRules, 'sections'>, key: SectionKey) => sections.includes(key)
