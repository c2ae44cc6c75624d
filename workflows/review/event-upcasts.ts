import { unnamedUnit } from './context.ts'
import { eventVersion, type ReviewEvent, readEvent } from './events.ts'

type Stored = { type: string; v?: number; at: string; facts: Record<string, unknown> } & Record<string, unknown>

/** What a stored event of a version says in the words of the next, with the log before it; one act may have become several. */
type Upcast = (event: Stored, before: readonly Stored[]) => Stored[]
const upcasts: Record<number, Upcast> = { 1: fromFirstVersion, 2: fromSecondVersion }

/** A row of a log in the present words. Throws on a version that is unknown and on what is no event. */
export function readRow(log: readonly unknown[], index: number): ReviewEvent[] {
  const stored = log as readonly Stored[]
  return upcast([stored[index]], stored.slice(0, index)).map(readEvent)
}

function upcast(events: Stored[], before: readonly Stored[]): Stored[] {
  const [{ v = 1 }] = events
  if (v === eventVersion) return events
  const next = upcasts[v]
  if (!next) throw new Error(`The procedure cannot read version ${v} of an event`)
  const later = events.flatMap((event) => next(event, before).map((said) => ({ ...said, v: v + 1 })))
  return upcast(later, before)
}

const A_YEAR = 365 * 86_400_000

/**
 * Version 1 knew whole sections, one outcome of vetting for all units and no release: a verdict was told at once. It had
 * no time-out for answers, and whoever assessed or decided had ticked that there was no conflict.
 */
function fromFirstVersion(event: Stored): Stored[] {
  const { type, at, facts } = event
  const units = { units: event.helpsSecurityForces ? [unnamedUnit] : [], countries: [], language: '' }
  const told = { type: 'release', by: 'clock', at, facts: {} }
  switch (type) {
    case 'submit':
      return [{ ...event, ...units, facts: { ...facts, asksTwoPeople: false, mayCertify: false } }]
    case 'resubmit':
      return [{ ...event, ...units, facts: { ...facts, changed: facts.changedSections } }]
    case 'requestChanges': {
      const sections = event.sections as { section: string; note: unknown }[]
      const answerBy = new Date(Date.parse(at) + A_YEAR).toISOString()
      const questions = sections.map(({ section, note }) => ({ question: section, note }))
      return [{ ...event, questions, facts: { answerBy } }]
    }
    case 'assignReviewers':
      return [{ ...event, facts: { ...facts, cannotRead: [] } }]
    case 'assess':
      return [{ ...event, declaresNoConflict: true }]
    case 'rateFinances':
      return [{ ...event, exclusions: { checkedOn: at.slice(0, 10), hit: false } }]
    case 'recordVetting':
      return [
        { ...event, unit: unnamedUnit, outcome: event.outcome === 'pendingNamedUnits' ? 'pending' : event.outcome },
      ]
    case 'approve':
    case 'decline':
      return [{ ...event, declaresNoConflict: true, facts: { conflicted: false } }, told]
    default:
      return [event]
  }
}

const verdicts = ['approve', 'approveWithConditions', 'decline']

/**
 * Version 2 had one word for taking a verdict back before it was announced and for ending an announced approval, and gave
 * nothing back to the fund where an award was terminated.
 */
function fromSecondVersion(event: Stored, before: readonly Stored[]): Stored[] {
  if (event.type === 'terminate') return [{ deobligatedCents: 0, ...event }]
  if (event.type !== 'rescind') return [event]
  return [isAnnounced(before) ? event : { ...event, type: 'takeBackVerdict' }]
}

/** A verdict of version 1 was told at once. */
function isAnnounced(log: readonly Stored[]): boolean {
  const last = log.findLast(({ type }) => type === 'release' || verdicts.includes(type))
  return last?.type === 'release' || (last !== undefined && (last.v ?? 1) === 1)
}
