import type { Edition } from '#workflows/review/edition.ts'
import type { SectionName } from '../story.ts'

export type InBothLanguages = { en: string; es: string }

export type DemonstrationCriterion = {
  key: string
  /** Percent; the criteria of a call total 100. */
  weight: number
  title: InBothLanguages
  question: InBothLanguages
  /** What the scores 1 to 5 mean, in that order. */
  scale: InBothLanguages[]
}

export type DemonstrationCall = {
  key: 'municipalities' | 'justice' | 'opportunities' | 'protection' | 'neighbours' | 'institutions'
  number: string
  /** Assistance listing number. */
  listingNumber: '19.703' | '19.704' | '19.705'
  title: InBothLanguages
  summary: InBothLanguages
  texts: { purpose: InBothLanguages; eligibility: InBothLanguages; funds: InBothLanguages; fundsNot: InBothLanguages }
  /** Counted from the day the demonstration is seeded; a call opens at 09:00 and closes at 17:00 in its time zone. */
  opensInDays: number
  closesInDays: number
  /** The last day on which partners may ask about it, where that is not the day it closes. */
  questionsInDays?: number
  timeZone: string
  floorCents: number
  ceilingCents: number
  maxMonths: number
  expectedAwards: number
  countries: ('BZ' | 'CR' | 'SV' | 'GT' | 'HN' | 'NI' | 'PA')[]
  languages: ('en' | 'es')[]
  taxonomyVersion: '2011' | '2012'
  sections: SectionName[]
  /** What it asks beyond its sections, and of whom. */
  form?: {
    wholeForm?: true
    eligibleTypes?: string[]
    eligibleCountries?: string[]
    costSharePercent?: number
    requiredAttachments?: string[]
  }
  /** How many assessments of the present version a proposal needs. */
  quorum: number
  /** What else its edition asks for; what is not named is as in a call of one stage that asks no post. */
  procedure?: Pick<Edition, 'stages' | 'concurrence' | 'panelReads' | 'scoreSpread' | 'largeCents' | 'reportMonths'>
  criteria: DemonstrationCriterion[]
}
