import type { PersonContext } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { mayKeepHolidays } from '#app/people/policy.ts'

export const refusedToKeepHolidays = ({ person }: PersonContext) =>
  mayKeepHolidays(person) ? undefined : refuse('notAllowed', { roles: ['administrator'] })
