import { unnamedUnit } from './context.ts'
import { eventVersion, type ReviewEvent, readEvent } from './events.ts'

type Stored = { type: string; v?: number; at: string; facts: Record<string, unknown> } & Record<string, unknown>

/** What a stored event of a version says in the words of the next; one act may have become several. */
const upcasts: Record<number, (event: Stored) => Stored[]> = { 1: fromFirstVersion }

/** A row of the log in the present words. Throws on a version that is unknown and on what is no event. */
export function readLog(stored: unknown): ReviewEvent[] {
  return upcast([stored as Stored]).map(readEvent)
}

function upcast(events: Stored[]): Stored[] {
  const [{ v = 1 }] = events
  if (v === eventVersion) return events
  const next = upcasts[v]
  if (!next) throw new Error(`The procedure cannot read version ${v} of an event`)
  return upcast(events.flatMap((event) => next(event).map((later) => ({ ...later, v: v + 1 }))))
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
