import { z } from 'zod'
import { beneficiaryKinds, improvementKinds } from './codes.ts'
import { countryCodes } from './places.ts'

const phrase = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .,'’/-]*\*?( ([\p{L}\p{N}][\p{L}\p{N}.,'’/-]*\*?|\*))*$/u)

const phrases = z.array(phrase).min(1)

const phrasesOrLists = z.array(z.union([phrase, z.string().regex(/^@\w+$/)])).min(1)

/** A strong phrase suggests by itself, two different weak ones do together; what touches a `never` phrase does not count. */
const entry = z.strictObject({
  strong: phrases.optional(),
  weak: phrases.optional(),
  never: phrases.optional(),
  onlyWith: phrasesOrLists.optional(),
})

const lexiconCodes = [
  ...['G1', 'G2', 'G3', 'G4', 'G5', 'A', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'C', 'C1', 'C2', 'C3', 'C4'],
  ...['narcoticsRoutes', 'firearms', 'gangs', 'gangControlledNeighborhoods', 'extortion', 'officialCorruption'],
  ...['bulkCash', 'exclusion'],
]

export const lexiconSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  never: phrases,
  tags: z.record(z.enum(lexiconCodes), entry),
  who: z.record(z.enum(beneficiaryKinds), entry),
  what: z.record(z.enum(improvementKinds), entry),
  strengthening: phrases,
  countries: z.record(z.enum(countryCodes), phrases),
  countriesNever: phrases,
  regional: phrases,
})

export type Lexicon = z.infer<typeof lexiconSchema>

export type LexiconEntry = z.infer<typeof entry>
