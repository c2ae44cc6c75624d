import type { FileKind } from '#app/files/file-kinds.ts'
import type { TaxonomyVersion } from '#app/tags/codes.ts'
import type { CountryCode } from '#app/tags/places.ts'

/** What a call allows, as far as the form must know it. `closesAt` is an ISO instant. */
export type CallRules = {
  /** The sections that are asked for. */
  sections: readonly ('project' | 'carsi' | 'places' | 'need' | 'budget' | 'security' | 'attachments')[]
  floorCents: number
  ceilingCents: number
  maxMonths: number
  countries: readonly CountryCode[]
  languages: readonly ('en' | 'es')[]
  taxonomyVersion: TaxonomyVersion
  deMinimisPercent: number
  closesAt: string
  allowsConstruction?: boolean
  /** The kinds of files without which nothing can be handed in. */
  requiredAttachments?: readonly FileKind[]
}

/** Time a partner has to answer a request for changes. */
export const daysToAnswer = 10

/** Time the office needs between the closing of a call and the first day of a project. */
export const daysToReview = 60
