import { offsetAt } from '#app/calls/local-instant.ts'

const HOUR = 3_600_000

/**
 * The VTIMEZONE of RFC 5545 for the years in which something lies: one part for each change of the zone's clocks, and one
 * for how they stood before the first.
 */
export function timeZoneBlock(timeZone: string, instants: readonly Date[]): string {
  const years = instants.map((instant) => instant.getUTCFullYear())
  const from = Date.UTC(Math.min(...years) - 1, 0, 1)
  const to = Date.UTC(Math.max(...years) + 2, 0, 1)
  const first = offsetAt(from, timeZone)
  const parts = [
    standing(from, first, first),
    ...changesBetween(from, to, timeZone).map(({ at, before, after }) => standing(at, before, after)),
  ]
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
}

type Change = { at: number; before: number; after: number }

function changesBetween(from: number, to: number, timeZone: string): Change[] {
  const changes: Change[] = []
  const day = 24 * HOUR
  for (let start = from; start < to; start += day) {
    const [before, after] = [offsetAt(start, timeZone), offsetAt(start + day, timeZone)]
    if (before !== after) changes.push({ at: hourOfChange(start, before, timeZone), before, after })
  }
  return changes
}

function hourOfChange(start: number, before: number, timeZone: string) {
  let at = start
  while (offsetAt(at, timeZone) === before) at += HOUR / 4
  return at
}

/** Its beginning is said by the clocks as they stood before it. */
const standing = (at: number, before: number, after: number) => {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stampOf(at + before)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ].join('\r\n')
}

const stampOf = (local: number) => new Date(local).toISOString().replace(/[-:]|\.\d+Z$/g, '')

function offsetText(offset: number) {
  const minutes = Math.abs(offset) / 60_000
  const two = (figure: number) => String(Math.floor(figure)).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`
}
