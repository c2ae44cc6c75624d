import { type FilterName, filterNames, type PipelineOrderName, pipelineOrders } from '#app/pipeline-address.ts'
import { countryCodes } from '#app/tags/places.ts'
import { stateNames } from '#workflows/review/context.ts'
import { areaCodes, goalCodes } from './tag-codes.ts'

/** The states in which something that was handed in can stand; a concept note, once invited, is a draft again. */
export const pipelineStates = stateNames

export type PipelineState = (typeof pipelineStates)[number]

/** Whose cases: the reader's own, or what nobody owns. */
export const owners = ['mine', 'nobody'] as const

/** What is filtered now, by the names of the form's fields; empty where nothing is. */
export type FilterValues = Record<FilterName, string>

export type ReadFilters = {
  values: FilterValues
  order: PipelineOrderName
  /** Filters whose value names nothing. */
  ignored: FilterName[]
}

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
    order: pipelineOrders.find((order) => order === params.get('order')) ?? pipelineOrders[0],
    ignored: filterNames.filter((name) => typed(name) !== '' && !isKnown(name)),
  }
}
