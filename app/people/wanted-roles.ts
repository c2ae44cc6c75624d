import type { Membership, OfficeRole } from './person.ts'

/** What somebody may act as from now on: in the office, or for partner organisations, never both. */
export type WantedRoles = {
  officeRoles: OfficeRole[]
  memberships: Pick<Membership, 'organizationId' | 'role'>[]
}

/** The administrator's work is not limited to countries. */
export const limitedTo = (roles: readonly OfficeRole['role'][], countries: readonly string[]): OfficeRole[] =>
  roles.map((role) => ({
    role,
    countries: countries.length === 0 || role === 'administrator' ? null : [...countries].sort(),
  }))

const inOrder = ({ officeRoles, memberships }: WantedRoles) => [
  officeRoles.map(({ role, countries }) => `${role} ${countries ? [...countries].sort() : '*'}`).sort(),
  memberships.map(({ organizationId, role }) => `${organizationId} ${role}`).sort(),
]

export const areSameRoles = (one: WantedRoles, other: WantedRoles) =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
