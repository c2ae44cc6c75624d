import type { Say } from '#app/i18n/say.ts'
import type { Act, Box } from './chart.ts'
import { type Type, textWidth, wrapText } from './measure-text.ts'

export const types = {
  frame: { size: 15, bold: true },
  title: { size: 13, bold: true },
  note: { size: 11 },
  act: { size: 11 },
  elsewhere: { size: 12 },
  label: { size: 11.5 },
} as const satisfies Record<string, Type>

const LEADING = 1.28
const PADDING = { x: 10, y: 8 }
/** How long a line may be: in a state's box, in the head of a group, beside an arrow. */
const MOST = { state: 150, group: 420, label: 112 }

/** A line of text, its baseline measured from the top left of what it is written in. */
export type Line = { text: string; x: number; y: number }
export type WrittenAct = Act & { lines: Line[] }
type Size = { width: number; height: number }

/** What is written in a box; in a group it is the head. */
export type Written = Size & { title: Line[]; note: Line[]; acts: WrittenAct[]; rule: number | null }

export const HISTORY = 26
const MARK: Record<string, number> = { initial: 12, history: HISTORY, again: 24 }

/** Nothing but the way back to where it was is drawn inside. */
export const isClosed = ({ children }: Box) => children.every(({ kind }) => kind === 'history')

/** The head of a picture that shows the inside of one group. */
export function writeFrame(label: string): { title: Line[]; height: number } {
  const column = new Column(PADDING.y)
  const title = column.write(sentence(label), types.frame, MOST.group)
  return { title: title.map((line) => moved(line, 14)), height: Math.ceil(column.y + PADDING.y) }
}

export function writeBox(box: Box, say: Say): Written {
  if (!box.label) return { ...squareOf(MARK[box.kind]), title: [], note: [], acts: [], rule: null }
  const isHead = !isClosed(box)
  const most = isHead ? MOST.group : MOST.state
  const column = new Column(PADDING.y)
  const title = column.write(sentence(say(box.label)), box.kind === 'elsewhere' ? types.elsewhere : types.title, most)
  const note = box.inside ? column.write(say(`review:procedure.picture.${box.inside}.drawn`), types.note, most) : []
  const rule = box.acts.length > 0 ? column.skip(6) : null
  const acts = box.acts.map((act) => ({ ...act, lines: column.write(wordsOf(act, say), types.act, most) }))
  const beside = isHead || box.children.length === 0 ? 0 : HISTORY + 4
  return {
    width: Math.ceil(column.width + 2 * PADDING.x + beside),
    height: Math.ceil(column.y + PADDING.y),
    title: title.map((line) => moved(line, PADDING.x)),
    note: note.map((line) => moved(line, PADDING.x)),
    acts: acts.map((act) => ({ ...act, lines: act.lines.map((line) => moved(line, PADDING.x)) })),
    rule: isHead ? null : rule,
  }
}

/** The acts beside an arrow, one under the other; the chart by itself has no words. */
export function writeLabel(acts: readonly Act[], say: Say): Size & { acts: WrittenAct[] } {
  const column = new Column(2)
  const written = acts.map((act) => ({
    ...act,
    lines: act.event ? column.write(wordsOf(act, say), types.label, MOST.label) : [],
  }))
  return {
    width: Math.ceil(column.width + 8),
    height: Math.ceil(column.y + 2),
    acts: written.map((act) => ({ ...act, lines: act.lines.map((line) => moved(line, 4)) })),
  }
}

/** Lines of text under one another. */
class Column {
  width = 0
  y: number
  constructor(y: number) {
    this.y = y
  }
  write(text: string, type: Type, most: number): Line[] {
    return wrapText(text, type, most).map((line) => {
      this.width = Math.max(this.width, textWidth(line, type))
      this.y += type.size * LEADING
      return { text: line, x: 0, y: round(this.y - type.size * 0.3) }
    })
  }
  skip(height: number) {
    this.y += height
    return round(this.y - height / 2 + 1)
  }
}

const wordsOf = ({ event }: Act, say: Say) => say(`review:event.${event}.label`)
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const moved = (line: Line, x: number): Line => ({ ...line, x: round(line.x + x) })
const squareOf = (side = 0) => ({ width: side, height: side })
export const round = (value: number) => Math.round(value * 10) / 10
