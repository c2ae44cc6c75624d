export const filterNames = ['state', 'country', 'goal', 'area', 'call', 'owner', 'text'] as const

export type FilterName = (typeof filterNames)[number]

/** The two orders of each column that can be sorted by, the one that is wanted first in front. */
export const columnOrders = {
  submitted: ['newest', 'oldest'],
  days: ['longest', 'shortest'],
  amount: ['largest', 'smallest'],
} as const

/** The first is what nobody has to ask for. */
export const pipelineOrders = [...columnOrders.submitted, ...columnOrders.days, ...columnOrders.amount] as const

export type PipelineOrderName = (typeof pipelineOrders)[number]

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
