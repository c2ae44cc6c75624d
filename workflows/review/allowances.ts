import type { Part, StateName, Track } from './context.ts'

export type Allowance = { days: number; working: boolean }
const working = (days: number): Allowance => ({ days, working: true })
export const calendarDays = (days: number): Allowance => ({ days, working: false })

/** Days of the calendar that a partner has to answer what the office asks. */
export const daysToAnswer = 10

/** How long a state may wait, as the procedure's paper has it. */
const allowedInState: Partial<Record<StateName, Allowance>> = {
  intake: working(5),
  conceptDecision: working(20),
  tracks: calendarDays(45),
  decision: working(10),
  decided: working(10),
  awardReady: working(10),
  reconsideration: calendarDays(15),
  suspended: calendarDays(30),
}

const allowedInTrack: { [T in Track]: Record<string, Allowance> } = {
  technical: { assigning: working(5), collecting: working(15), discussing: working(5) },
  financial: { queued: working(10), checking: working(10), clarifying: calendarDays(daysToAnswer) },
  vetting: { listed: working(5), inVetting: calendarDays(30) },
  concurrence: { waiting: working(10) },
  translation: { requested: working(5), ready: working(3) },
}

const allowedInPart: { [P in Part]: Record<string, Allowance> } = {
  conditions: {},
  notification: {},
  vettedUnits: { pending: calendarDays(30) },
  registration: { pending: calendarDays(30) },
}

/** Every place that has a clock, by the clock's name: `intake`, `technical.collecting`, `registration.pending`. */
export const allowances: Record<string, Allowance> = {
  ...allowedInState,
  ...named(allowedInTrack),
  ...named(allowedInPart),
}

function named(regions: Record<string, Record<string, Allowance>>): Record<string, Allowance> {
  const entries = Object.entries(regions).flatMap(([region, leaves]) =>
    Object.entries(leaves).map(([leaf, allowance]) => [`${region}.${leaf}`, allowance]),
  )
  return Object.fromEntries(entries)
}
