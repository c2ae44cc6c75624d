import type { CountryCode } from '#app/tags/places.ts'

/** An award of another program as its source gives it; null, and no countries, where the source has none. */
export type PastAward = {
  /** Name of the file that was read, in which `row` is the record's number, the first one being 1. */
  readonly source: string
  readonly row: number
  /** The file that the record itself names as its source, where it was compiled from others. */
  readonly origin: string | null
  /** sha256 of what the record says, the same whatever the file's name, the row, and what we read out of its text. */
  readonly contentHash: string
  readonly awardId: string | null
  readonly organization: string | null
  readonly description: string | null
  readonly obligatedCents: number | null
  readonly estimatedCents: number | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly countries: readonly CountryCode[]
  readonly countriesFrom: 'source' | 'text' | null
  readonly office: string | null
  readonly status: string | null
}

/** Keys of awards.json under `fault`: why a record cannot be taken. */
export type RowFaultKey =
  | 'notARecord'
  | 'columns'
  | 'quoting'
  | 'nothingInIt'
  | 'notText'
  | 'unstorable'
  | 'amountUnreadable'
  | 'amountNegative'
  | 'amountNotCents'
  | 'amountTooLarge'
  | 'dateImpossible'
  | 'endsBeforeStart'

/** Keys of awards.json under `warning`: what was left out of a record, or taken although it looks odd. */
export type RowWarningKey = 'dateUnreadable' | 'dateFarAway' | 'countryElsewhere'

/** Keys of awards.json under `file`: why a file cannot be read at all. */
export type FileFaultKey = 'empty' | 'notText' | 'notAwards' | 'brokenJson' | 'missingColumns' | 'tooLarge'

export type Finding<Key extends string> = { readonly key: Key; readonly params: Record<string, string | number> }

export type AwardRow =
  | { readonly row: number; readonly ok: true; readonly award: PastAward; readonly warnings: Finding<RowWarningKey>[] }
  | { readonly row: number; readonly ok: false; readonly reason: Finding<RowFaultKey> }

/** The file is not one of award records: the person who sent it is told, nothing is imported. */
export class AwardsFileError extends Error {
  readonly key: FileFaultKey
  readonly params: Record<string, string | number>

  constructor(key: FileFaultKey, params: Record<string, string | number> = {}) {
    super(`awards file: ${key}`)
    this.name = 'AwardsFileError'
    this.key = key
    this.params = params
  }
}

/** Thrown while one record is read, and reported with its number. */
export class AwardRowError extends Error {
  readonly reason: Finding<RowFaultKey>

  constructor(key: RowFaultKey, params: Record<string, string | number> = {}) {
    super(`award record: ${key}`)
    this.name = 'AwardRowError'
    this.reason = { key, params }
  }
}
