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

/** The two orders of each column that can be sorted by, the one that is wanted first in front. */
export const columnOrders = {
  submitted: ['newest', 'oldest'],
  days: ['longest', 'shortest'],
  amount: ['largest', 'smallest'],
} as const

/** The first is what nobody has to ask for. */
export const pipelineOrders = [...columnOrders.submitted, ...columnOrders.days, ...columnOrders.amount] as const

export type PipelineOrderName = (typeof pipelineOrders)[number]

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

const viewNames = [...filterNames, 'order', 'after'] as const

export type PipelineView = Partial<Record<(typeof viewNames)[number], string>>

/** The address that shows this again; `after` is the key of the page before. */
export function pipelineAddress(view: PipelineView): string {
  const params = new URLSearchParams(viewNames.flatMap((name) => (view[name] ? [[name, view[name]]] : [])))
  if (view.order === pipelineOrders[0]) params.delete('order')
  const query = params.toString()
  return query ? `/pipeline?${query}` : '/pipeline'
}

/** A case, from which one comes back to this view of the pipeline. */
export function caseAddress(id: string, view: PipelineView): string {
  const query = pipelineAddress(view).split('?')[1]
  return query ? `/proposals/${id}?${new URLSearchParams({ from: query })}` : `/proposals/${id}`
}

/** Back from a case; never anywhere else than into the pipeline, whatever the address says. */
export const pipelineFrom = (from: string | null): string =>
  pipelineAddress(Object.fromEntries(new URLSearchParams(from ?? '')))
