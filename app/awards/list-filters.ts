import { countryCodes } from '#app/tags/places.ts'

export const awardFilterNames = ['text', 'country', 'source'] as const

export type AwardFilterName = (typeof awardFilterNames)[number]

/** By the names of the form's fields; empty where nothing is filtered. */
export type AwardFilterValues = Record<AwardFilterName, string>

/** The choice of those without a country. */
export const NO_COUNTRY = 'none'

const longestText = 200

export function readAwardFilters(params: URLSearchParams, sources: readonly string[]) {
  const typed = (name: AwardFilterName) => (params.get(name) ?? '').replace(/\p{Cc}/gu, ' ').trim()
  const known = { country: [...countryCodes, NO_COUNTRY] as readonly string[], source: sources }
  const isKnown = (name: AwardFilterName) => name === 'text' || known[name].includes(typed(name))
  const values: AwardFilterValues = {
    text: typed('text').slice(0, longestText),
    country: isKnown('country') ? typed('country') : '',
    source: isKnown('source') ? typed('source') : '',
  }
  return { values, ignored: awardFilterNames.filter((name) => typed(name) !== '' && !isKnown(name)) }
}

/** The address that shows this again; `after` is the key of the page before. */
export function awardsAddress(values: Partial<AwardFilterValues>, after?: string): string {
  const params = new URLSearchParams(awardFilterNames.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  if (after) params.set('after', after)
  const query = params.toString()
  return query ? `/past-awards?${query}` : '/past-awards'
}
