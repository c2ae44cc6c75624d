import type { Context } from '../context.ts'
import type { EventOf } from '../events.ts'
import type { Change } from './change.ts'
import { find } from './findings.ts'

export function answerForCountry(context: Context, event: EventOf<'concur'> | EventOf<'object'>): Change {
  const answer = event.type === 'concur' ? ('concurred' as const) : ('objected' as const)
  const others = context.concurrences.filter(({ country }) => country !== event.country)
  const concurrences = [...others, { country: event.country, answer }]
  const isFound = context.findings.concurrence !== undefined
  return { concurrences, ...(isFound ? findConcurrence({ ...context, concurrences }) : {}) }
}

export function findConcurrence(context: Context): Change {
  const objected = context.concurrences.some(({ answer }) => answer === 'objected')
  return find(context, { concurrence: objected ? 'objected' : 'concurred' })
}
