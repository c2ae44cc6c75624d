import type { ElkEdgeSection, ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js'
import type { Say } from '#app/i18n/say.ts'
import type { Arrow, Box, BoxKind, Chart, ChartName } from './chart.ts'
import { HISTORY, isClosed, type Line, round, type WrittenAct, writeBox, writeFrame, writeLabel } from './write-box.ts'

type Place = { x: number; y: number; width: number; height: number }
export type DrawnBox = Place & {
  id: string
  kind: BoxKind
  title: Line[]
  note: Line[]
  acts: WrittenAct[]
  /** Where a line parts the acts from the title. */
  rule: number | null
  /** Whether others are drawn inside it. */
  isOpen: boolean
  /** One of the regions that run side by side. */
  isBand: boolean
  head: number
}
export type DrawnArrow = {
  id: string
  from: string
  to: string
  kind: Arrow['kind']
  path: string
  acts: WrittenAct[]
  label: Place | null
}
export type Picture = {
  name: ChartName
  /** The group around it all, where the picture shows the inside of one. */
  frame: { title: Line[]; height: number }
  width: number
  height: number
  boxes: DrawnBox[]
  arrows: DrawnArrow[]
  /** The heights at which regions that run side by side are parted. */
  splits: number[]
}

const shared: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.labelNode': '0',
  'elk.nodeLabels.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.edgeNode': '12',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '0',
  'elk.layered.spacing.nodeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '8',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '40',
}
const down: LayoutOptions = { ...shared, 'elk.direction': 'DOWN' }
const right: LayoutOptions = {
  ...shared,
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
}

/** What has to be laid out for a chart: the whole, or its regions one by one. */
export function graphsOf(chart: Chart, say: Say): ElkNode[] {
  if (!isInBands(chart)) return [graphOf(chart.name, chart.boxes, chart.arrows, chart.frame ? down : right, say)]
  return chart.boxes.map((region) => {
    const arrows = chart.arrows.filter(({ to }) => to.startsWith(`${region.id}.`))
    return graphOf(region.id, [region], arrows, right, say)
  })
}

/** Regions that run side by side are laid out one by one. */
const isInBands = ({ boxes }: Chart) => boxes.every(({ kind, children }) => kind === 'group' && children.length > 0)

function graphOf(id: string, boxes: Box[], arrows: Arrow[], layoutOptions: LayoutOptions, say: Say): ElkNode {
  const order = allBoxes(boxes).map((box) => box.id)
  return {
    id,
    layoutOptions,
    children: boxes.map((box) => nodeOf(box, layoutOptions, say)),
    edges: arrows.map((arrow) => edgeOf(arrow, isForward(arrow, order), say)),
  }
}

function nodeOf(box: Box, options: LayoutOptions, say: Say): ElkNode {
  const { width, height } = writeBox(box, say)
  if (isClosed(box)) return { id: box.id, width, height, ...historyOf(box) }
  const children = box.children.map((child) => nodeOf(child, options, say))
  const inner = children.reduce((sum, child) => sum + (child.width ?? 0), 0)
  const side = Math.max(14, (width - inner) / 2)
  return {
    id: box.id,
    layoutOptions: {
      ...options,
      'elk.padding': `[top=10,left=${side},bottom=14,right=${side}]`,
      'elk.nodeSize.constraints': '[NODE_LABELS]',
    },
    labels: [
      { text: box.id, width, height, layoutOptions: { 'elk.nodeLabels.placement': '[INSIDE, V_TOP, H_CENTER]' } },
    ],
    children,
  }
}

/** Of a group whose inside is not drawn, the way back to where it was enters at the edge. */
function historyOf({ children }: Box): Partial<ElkNode> {
  if (children.length === 0) return {}
  const ports = children.map(({ id }) => ({
    id,
    width: HISTORY,
    height: HISTORY,
    layoutOptions: { 'elk.port.side': 'EAST', 'elk.port.borderOffset': String(-HISTORY - 5) },
  }))
  return { ports, layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' } }
}

/** An arrow goes with the order in which the procedure is told, or against it: those that go with it are laid forwards. */
function isForward({ from, to }: Arrow, order: readonly string[]) {
  return order.indexOf(from) < order.indexOf(to)
}

function edgeOf({ id, from, to, kind, acts }: Arrow, forward: boolean, say: Say): ElkExtendedEdge {
  const { width, height } = writeLabel(acts, say)
  const labels = kind === 'act' ? [{ text: id, width, height, layoutOptions: { 'elk.edgeLabels.inline': 'true' } }] : []
  return {
    id,
    sources: [from],
    targets: [to],
    labels,
    layoutOptions: { 'elk.layered.priority.direction': forward ? '10' : '0' },
  }
}

/** Reads the picture back from what was laid out; regions come under one another, equally wide. */
export function pictureOf(chart: Chart, laid: readonly ElkNode[], say: Say): Picture {
  const frame = chart.label ? writeFrame(say(chart.label)) : { title: [], height: 0 }
  const width = Math.ceil(Math.max(...laid.map((graph) => graph.width ?? 0)))
  const tops = laid.map((_, index) => laid.slice(0, index).reduce((sum, { height = 0 }) => sum + height, frame.height))
  const inBands = isInBands(chart)
  const nodes = laid.flatMap((graph, index) => nodesIn(graph, tops[index]!))
  const edges = laid.flatMap((graph, index) => edgesIn(graph, tops[index]!))
  return {
    name: chart.name,
    frame,
    width,
    height: Math.ceil(tops.at(-1)! + (laid.at(-1)?.height ?? 0)),
    boxes: allBoxes(chart.boxes).map((box) => {
      const drawn = drawBox(box, nodes.find(({ id }) => id === box.id)!, say)
      return inBands && chart.boxes.includes(box) ? { ...drawn, x: 0, width, isBand: true } : drawn
    }),
    arrows: chart.arrows.map((arrow) => drawArrow(arrow, edges.find(({ id }) => id === arrow.id)!, say)),
    splits: tops.slice(1),
  }
}

const allBoxes = (boxes: readonly Box[]): Box[] => boxes.flatMap((box) => [box, ...allBoxes(box.children)])

type LaidNode = Place & { id: string }
function nodesIn(node: ElkNode, top: number): LaidNode[] {
  return (node.children ?? []).flatMap((child) => {
    const ports = (child.ports ?? []).map((port) => laidNode(port, top))
    return [laidNode(child, top), ...ports, ...nodesIn(child, top)]
  })
}

function laidNode({ id, x = 0, y = 0, width = 0, height = 0 }: Partial<Place> & { id: string }, top: number): LaidNode {
  return { id, x: round(x), y: round(y + top), width: round(width), height: round(height) }
}

type LaidEdge = { id: string; sections: ElkEdgeSection[]; label: Place | null; top: number }
function edgesIn(node: ElkNode, top: number): LaidEdge[] {
  const own = (node.edges ?? []).map(({ id, sections = [], labels = [] }) => ({
    id,
    sections,
    label: placeOf(labels[0], top),
    top,
  }))
  return [...own, ...(node.children ?? []).flatMap((child) => edgesIn(child, top))]
}

function placeOf(
  label: { x?: number; y?: number; width?: number; height?: number } | undefined,
  top: number,
): Place | null {
  if (!label) return null
  const { x = 0, y = 0, width = 0, height = 0 } = label
  return { x: round(x), y: round(y + top), width, height }
}

function drawBox(box: Box, place: LaidNode, say: Say): DrawnBox {
  const { title, note, acts, rule, height } = writeBox(box, say)
  return { ...place, kind: box.kind, title, note, acts, rule, isOpen: !isClosed(box), isBand: false, head: height }
}

function drawArrow({ id, from, to, kind, acts }: Arrow, { sections, label, top }: LaidEdge, say: Say): DrawnArrow {
  return {
    id,
    from,
    to,
    kind,
    label,
    acts: writeLabel(acts, say).acts,
    path: sections.map((section) => pathOf(section, top)).join(''),
  }
}

const CORNER = 5
/** A line that turns with rounded corners. */
function pathOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection, top: number): string {
  const points = [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x, y: y + top }))
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]]
      if (!before) return `M${round(point.x)} ${round(point.y)}`
      if (!after) return `L${round(point.x)} ${round(point.y)}`
      const [near, far] = [towards(point, before), towards(point, after)]
      return `L${near}Q${round(point.x)} ${round(point.y)} ${far}`
    })
    .join('')
}

type Point = { x: number; y: number }
function towards(from: Point, to: Point): string {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const part = Math.min(CORNER, distance / 2) / distance
  return `${round(from.x + (to.x - from.x) * part)} ${round(from.y + (to.y - from.y) * part)}`
}
