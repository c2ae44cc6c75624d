import type { Person } from '#app/people/person.ts'
import type { ActHeld } from '#db/queries/desk.ts'
import { mayAct } from '#workflows/review/permissions.ts'
import { actEvents, waitingActs } from './act-events.ts'

/** What a person of the office may do at all, each act with the countries of the roles that give it. */
export function actsHeld({ officeRoles }: Pick<Person, 'officeRoles'>): ActHeld[] {
  return waitingActs.flatMap((act): ActHeld[] => {
    const roles = officeRoles.filter(({ role }) => mayAct(role, actEvents[act]))
    if (roles.length === 0) return []
    const isLimited = roles.every(({ countries }) => countries !== null)
    return [{ act, countries: isLimited ? [...new Set(roles.flatMap(({ countries }) => countries ?? []))] : null }]
  })
}
