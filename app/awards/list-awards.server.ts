import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { readPageKey, writePageKey } from '#app/page-key.ts'
import { maySeePastAwards } from '#app/people/policy.ts'
import { searchWords } from '#app/search-words.ts'
import type { CountryCode } from '#app/tags/places.ts'
import { type Suggestion, suggestTags } from '#app/tags/suggest-tags.ts'
import { type AwardListRow, countPastAwards, listAwardSources, listPastAwards } from '#db/queries/awards.ts'
import { type AwardFilterName, type AwardFilterValues, NO_COUNTRY, readAwardFilters } from './list-filters.ts'

const PAGE = 25
/** Counts beyond this are shown as "more than 1,000". */
const MOST = 1000

export type ListedAward = Omit<AwardListRow, 'countries'> & { countries: CountryCode[]; suggestions: Suggestion[] }

export type ListedAwards = {
  values: AwardFilterValues
  ignored: AwardFilterName[]
  sources: string[]
  awards: ListedAward[]
  /** Capped at `most` + 1. */
  count: number
  most: number
  isFirst: boolean
  lostItsPlace: boolean
  next: string | null
}

/** Awards of other programs as their sources give them, each with what its words suggest: three statements. */
export async function listAwards(ctx: PersonContext, params: URLSearchParams): Promise<ListedAwards | Refusal> {
  if (!maySeePastAwards(ctx.person)) return refuse('officeOnly')
  const sources = await listAwardSources(ctx.db)
  const { values, ignored } = readAwardFilters(params, sources)
  const country = values.country === NO_COUNTRY ? null : values.country || undefined
  const filter = { country, source: values.source, words: searchWords(values.text) }
  const after = placeOf(params.get('after'))
  const [rows, count] = await Promise.all([
    listPastAwards(ctx.db, filter, { after, limit: PAGE + 1 }),
    countPastAwards(ctx.db, filter, MOST + 1),
  ])
  const page = rows.slice(0, PAGE)
  return {
    ...{ values, ignored, sources, count },
    awards: page.map(asListed),
    most: MOST,
    isFirst: !after,
    lostItsPlace: params.has('after') && !after,
    next: rows.length > PAGE ? keyOf(page.at(-1)!) : null,
  }
}

function asListed(row: AwardListRow): ListedAward {
  return {
    ...row,
    countries: row.countries as CountryCode[],
    suggestions: row.description ? suggestTags(row.description) : [],
  }
}

const noAmount = '-'

const keyOf = ({ countries, obligatedCents, id }: AwardListRow) =>
  writePageKey([countries.length > 0 ? 'yes' : 'no', obligatedCents === null ? noAmount : String(obligatedCents), id])

const isYesOrNo = (text: string) => text === 'yes' || text === 'no'
const isAmount = (text: string) => text === noAmount || /^\d{1,15}$/.test(text)

function placeOf(key: string | null) {
  const [located, amount, id] = readPageKey(key ?? '', [isYesOrNo, isAmount, isUuid]) ?? []
  if (!located || !amount || !id) return undefined
  return { isLocated: located === 'yes', cents: amount === noAmount ? null : Number(amount), id }
}
