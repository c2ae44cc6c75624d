import type { Context, Findings, Track, Unit } from '../context.ts'
import type { EventOf } from '../events.ts'
import type { Change } from './change.ts'

export function find(context: Context, findings: Findings): Change {
  return { findings: { ...context.findings, ...findings } }
}

export function rateFinances(context: Context, { risk, exclusions }: EventOf<'rateFinances'>): Change {
  return { ...find(context, { financial: risk }), exclusionHit: exclusions?.hit ?? false }
}

export function begin(context: Context, track: Track): Change {
  return { reopened: context.reopened.filter((other) => other !== track) }
}

export function reopen(context: Context, again: readonly Track[]): Change {
  const findings = { ...context.findings }
  for (const track of again) delete findings[track]
  const begun = again.filter((track) => hasBegun(context, track))
  return { findings, reopened: [...new Set([...context.reopened, ...begun])] }
}

const hasBegun = ({ findings, vettingCase, translatedBy }: Context, track: Track) =>
  findings[track] !== undefined ||
  (track === 'vetting' && vettingCase !== null) ||
  (track === 'translation' && translatedBy !== null)

export const unresolved = (unit: string): Unit => ({ unit, outcome: null, validUntil: null })
