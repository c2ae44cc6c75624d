import type { Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import { unitsHelped } from '../voiding.ts'
import { type Change, union } from './change.ts'
import { unresolved } from './findings.ts'

/** Units and countries that were there before keep what was found about them. */
export function handIn(context: Context, event: EventOf<'submit'> | EventOf<'resubmit'>): Change {
  const known = new Map(context.units.map((unit) => [unit.unit, unit]))
  const units = unitsHelped(context, event)
  return {
    version: event.version,
    requestedCents: event.requestedCents,
    language: event.language,
    countries: event.countries,
    concurrences: context.concurrences.filter(({ country }) => event.countries.includes(country)),
    helpsSecurityForces: units.length > 0,
    units: units.map((unit) => known.get(unit) ?? unresolved(unit)),
    writers: union(context.writers, [...event.facts.writers, event.by]),
    asked: [],
    answersDue: null,
  }
}

export function askQuestions(_context: Context, { questions, facts }: EventOf<'requestChanges'>): Change {
  const named = questions.map(({ question }) => question)
  return { asked: [...named, ...(facts.opened ?? [])], answersDue: facts.answerBy }
}
