import { countryCodes } from '#app/tags/places.ts'
import { stateNames } from '#workflows/review/context.ts'
import { areaCodes, goalCodes } from './tag-codes.ts'

/** The states in which something that was handed in can stand; a concept note, once invited, is a draft again. */
export const pipelineStates = stateNames

export type PipelineState = (typeof pipelineStates)[number]

/** Whose cases: the reader's own, or what nobody owns. */
export const owners = ['mine', 'nobody'] as const

export const filterNames = ['state', 'country', 'goal', 'area', 'call', 'owner', 'text'] as const

export type FilterName = (typeof filterNames)[number]

/** What is filtered now, by the names of the form's fields; empty where nothing is. */
export type FilterValues = Record<FilterName, string>

export type ReadFilters = { values: FilterValues /** Filters whose value names nothing. */; ignored: FilterName[] }

const longestText = 200

export function readFilters(params: URLSearchParams, callNumbers: readonly string[]): ReadFilters {
  const known: Record<Exclude<FilterName, 'text'>, readonly string[]> = {
    state: pipelineStates,
    country: countryCodes,
    goal: goalCodes,
    area: areaCodes,
    call: callNumbers,
    owner: owners,
  }
  const typed = (name: FilterName) =>
    (params.get(name) ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, longestText)
  const isKnown = (name: FilterName) => name === 'text' || known[name].includes(typed(name))
  const values = Object.fromEntries(filterNames.map((name) => [name, isKnown(name) ? typed(name) : '']))
  return {
    values: values as FilterValues,
    ignored: filterNames.filter((name) => typed(name) !== '' && !isKnown(name)),
  }
}

/** The address that shows this again; `after` is the key of the page before. */
export function pipelineAddress(values: Partial<FilterValues>, after?: string): string {
  const params = new URLSearchParams(filterNames.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  if (after) params.set('after', after)
  const query = params.toString()
  return query ? `/pipeline?${query}` : '/pipeline'
}
