import type { DescribedMove, DescribedState } from '#workflows/review/describe.ts'
import type { EventType } from '#workflows/review/events.ts'

/** One way out of a state, as it is drawn: its place in the state's list of moves tells it from the others. */
export type Act = { id: string; event: EventType | null }

/**
 * `history` leads back to where its group was left; `again` stands for every state of its region; `elsewhere` names a
 * state that another picture draws.
 */
export type BoxKind = 'group' | 'parallel' | 'state' | 'end' | 'initial' | 'history' | 'again' | 'elsewhere'

/** `acts` are those that leave the state as it is; `label` is a message key. */
export type Box = {
  id: string
  kind: BoxKind
  label: string | null
  /** The picture of what is inside, if it is not this one. */
  inside: ChartName | null
  acts: Act[]
  children: Box[]
}

/** All the ways from one box to another: the acts, or the chart by itself where nobody acts. Without ways, a way exists inside. */
export type Arrow = { id: string; from: string; to: string; kind: 'act' | 'silent' | 'start' | 'inside'; acts: Act[] }

export const chartNames = ['life', 'open', 'tracks', 'approved'] as const
export type ChartName = (typeof chartNames)[number]
/** `frame` is the group whose inside is drawn; `label` its name. */
export type Chart = { name: ChartName; frame: string | null; label: string | null; boxes: Box[]; arrows: Arrow[] }

/** What is inside these is drawn apart. */
const frames: Record<ChartName, string | null> = {
  life: null,
  open: 'open',
  tracks: 'open.examination.tracks',
  approved: 'open.approved',
}

type States = readonly DescribedState[]

/** The procedure as pictures that share nothing: every state and every way out of it is in one of them, once. */
export function chartsOf(states: States): Chart[] {
  return chartNames.map((name) => chartOf(name, states))
}

function chartOf(name: ChartName, states: States): Chart {
  const frame = frames[name]
  const shown = states.filter(({ id }) => pictureWith(id) === name)
  const arrows = arrowsFrom(shown)
  const far = arrows.filter(({ to }) => pictureWith(to) !== name)
  const elsewhere = far.map(({ from, to }) => ({ host: hostOf(from, to, shown), to }))
  const boxes = boxesInside(frame, shown, states, elsewhere)
  const moved = arrows.map((arrow) =>
    far.includes(arrow) ? { ...arrow, to: elsewhereId(hostOf(arrow.from, arrow.to, shown), arrow.to) } : arrow,
  )
  const label = states.find(({ id }) => id === frame)?.label ?? null
  return { name, frame, label, boxes, arrows: [...moved, ...(frame === null ? waysOut(shown, states) : [])] }
}

const isInside = (id: string, outer: string) => id.startsWith(`${outer}.`)

/** The innermost picture that draws the inside of a group around the state. A mark belongs to its group. */
function pictureWith(id: string): ChartName {
  const state = id.replace(/\.(initial|history|again)$/, '')
  const isMarkInside = state !== id && !id.endsWith('.initial')
  const around = chartNames.findLast((name) => {
    const frame = frames[name]
    return frame === null || isInside(state, frame)
  })
  return isMarkInside ? pictureWith(state) : (around ?? 'life')
}

type Elsewhere = { host: string | null; to: string }
const elsewhereId = (host: string | null, to: string) => `${host} elsewhere ${to}`

/** Where the name of a state of another picture stands: in the group that holds that state, or beside where the way begins. */
function hostOf(from: string, to: string, shown: States): string | null {
  const around = shown.findLast(({ id }) => isInside(to, id))
  return around?.id ?? from.split('.').slice(0, -1).join('.') ?? null
}

/** A group that is drawn apart leads to what its inside leads to. */
function waysOut(shown: States, states: States): Arrow[] {
  const outer = frames.open!
  const reached = new Set(
    states
      .filter(({ id }) => isInside(id, outer))
      .flatMap(({ moves }) => moves.flatMap(({ target }) => (target.where === 'there' ? [target.id] : []))),
  )
  return shown
    .filter(({ id }) => id !== outer && reached.has(id))
    .map(({ id }) => ({ id: `${outer} inside ${id}`, from: outer, to: id, kind: 'inside' as const, acts: [] }))
}

function boxesInside(parent: string | null, shown: States, all: States, elsewhere: Elsewhere[]): Box[] {
  const inside = shown.filter((state) => state.parent === parent)
  const named = [...new Set(elsewhere.filter(({ host }) => host === parent).map(({ to }) => to))]
  return [
    ...inside.filter(({ isFirst }) => isFirst).map(({ id }) => mark(`${id}.initial`, 'initial')),
    ...inside.map((state) => ({
      id: state.id,
      kind: state.kind,
      label: state.label,
      inside: chartNames.find((name) => frames[name] === state.id) ?? null,
      acts: state.moves.flatMap((move, index) => (move.target.where === 'stays' ? [actOf(state, move, index)] : [])),
      children: [...boxesInside(state.id, shown, all, elsewhere), ...marksOf(state, all)],
    })),
    ...named.map((to) => ({
      ...mark(elsewhereId(parent, to), 'elsewhere'),
      label: all.find(({ id }) => id === to)!.label,
    })),
  ]
}

const mark = (id: string, kind: BoxKind): Box => ({ id, kind, label: null, inside: null, acts: [], children: [] })

function marksOf(state: DescribedState, all: States): Box[] {
  const moves = all.flatMap((one) => one.moves)
  const isTakenUpAgain = moves.some(({ target }) => target.where === 'whereItWas' && target.id === state.id)
  const beginsAgain = state.moves.some((move) => isInside(move.target.id, state.id))
  return [
    ...(isTakenUpAgain ? [mark(`${state.id}.history`, 'history')] : []),
    ...(beginsAgain ? [mark(`${state.id}.again`, 'again')] : []),
  ]
}

const actOf = ({ id }: DescribedState, { event }: DescribedMove, index: number): Act => ({
  id: `${id}#${index}`,
  event,
})

function arrowsFrom(states: States): Arrow[] {
  const arrows = new Map<string, Arrow>()
  const add = (from: string, to: string, kind: Arrow['kind'], acts: Act[]) => {
    const id = `${from} ${kind} ${to}`
    arrows.set(id, { id, from, to, kind, acts: [...(arrows.get(id)?.acts ?? []), ...acts] })
  }
  for (const state of states) {
    if (state.isFirst) add(`${state.id}.initial`, state.id, 'start', [])
    state.moves.forEach((move, index) => {
      const { id, where } = move.target
      if (where === 'stays') return
      const from = isInside(id, state.id) ? `${state.id}.again` : state.id
      const to = where === 'whereItWas' ? `${id}.history` : id
      add(from, to, move.event ? 'act' : 'silent', [actOf(state, move, index)])
    })
  }
  return [...arrows.values()]
}
