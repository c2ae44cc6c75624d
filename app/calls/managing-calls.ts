import { type Refusal, refuse } from '#app/errors.ts'
import type { Person } from '#app/people/person.ts'
import { callRoles, mayManageCalls } from '#app/people/policy.ts'

export const refusedToManageCalls = ({ person }: { person: Person }): Refusal<'notAllowed'> | undefined =>
  mayManageCalls(person) ? undefined : refuse('notAllowed', { roles: callRoles })
