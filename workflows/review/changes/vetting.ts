import { type Context, type Findings, type Outcome, type Unit, unnamedUnit } from '../context.ts'
import type { EventOf } from '../events.ts'
import type { Change } from './change.ts'
import { find, unresolved } from './findings.ts'
import { voidFindings } from './voiding.ts'

export function requireVetting(context: Context, event: EventOf<'requireVetting'>): Change {
  const change = { helpsSecurityForces: true, vettingIsRequired: true, units: [unresolved(unnamedUnit)] }
  return { ...voidFindings(context, event), ...change }
}

export function recordVetting(context: Context, event: EventOf<'recordVetting'>): Change {
  const { unit, outcome, validUntil, caseReference } = event
  const recorded = { unit, outcome, validUntil }
  const units = context.units.map((one) => (one.unit === unit ? recorded : one))
  return {
    units,
    vettingCase: { reference: caseReference },
    ...(context.findings.vetting ? find(context, { vetting: overall(units) }) : {}),
  }
}

export function findVetting(context: Context): Change {
  return find(context, { vetting: overall(context.units) })
}

/** The gravest outcome of the units stands for all of them. */
function overall(units: readonly Unit[]): NonNullable<Findings['vetting']> {
  const has = (outcome: Outcome) => units.some((unit) => unit.outcome === outcome)
  if (has('notCleared')) return 'notCleared'
  if (has('pending')) return 'pendingNamedUnits'
  return has('clearedWithExceptions') ? 'clearedWithExceptions' : 'cleared'
}

export function expireVetting(context: Context, event: EventOf<'expireVetting'>): Change {
  const units = context.units.map((one) => (one.unit === event.unit ? unresolved(one.unit) : one))
  return { ...voidFindings(context, event), units }
}
