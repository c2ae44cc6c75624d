import type { Context } from '../context.ts'
import type { EventOf, EventType, Prospect, ReviewEvent } from '../events.ts'

/** The case as it is, and who would act when: all that is known before a form is filled in. */
export type Case = { context: Context; event: Prospect }

/** The case, and the act as it was filled in. */
export type Answer = { context: Context; event: ReviewEvent }

export const today = ({ event }: Case) => event.at.slice(0, 10)

export function is<Type extends EventType>(
  type: Type,
  holds: (seen: { context: Context; event: EventOf<Type> }) => boolean,
) {
  return ({ context, event }: Answer) => event.type === type && holds({ context, event: event as EventOf<Type> })
}
