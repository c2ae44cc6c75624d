import type { Person } from '#app/people/person.ts'
import type { ActHeld, OwnActHeld } from '#db/queries/desk.ts'
import { mayAct } from '#workflows/review/permissions.ts'
import { type DeskAct, deskActs, type OwnAct, ownActs } from './act-events.ts'

/** What a person of the office may do at all, each act with the countries of the roles that give it. */
export function actsHeld({ officeRoles }: Pick<Person, 'officeRoles'>): ActHeld[] {
  return (Object.keys(deskActs) as DeskAct[]).flatMap((act): ActHeld[] => {
    const roles = officeRoles.filter(({ role }) => mayAct(role, deskActs[act]))
    if (roles.length === 0) return []
    const isLimited = roles.every(({ countries }) => countries !== null)
    return [{ act, countries: isLimited ? [...new Set(roles.flatMap(({ countries }) => countries ?? []))] : null }]
  })
}

/** What a person may do in their organisations, each act with the organisations in which they have its role. */
export function ownActsHeld({ memberships }: Pick<Person, 'memberships'>): OwnActHeld[] {
  return (Object.keys(ownActs) as OwnAct[]).flatMap((act): OwnActHeld[] => {
    const theirs = memberships.filter(({ role }) => mayAct(role, ownActs[act]))
    if (theirs.length === 0) return []
    return [{ act, organizationIds: [...new Set(theirs.map(({ organizationId }) => organizationId))] }]
  })
}
