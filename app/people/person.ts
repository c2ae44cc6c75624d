import type { officeRoles, partnerRoles } from '#workflows/review/permissions.ts'

export type Language = 'en' | 'es'

export type Membership = { organizationId: string; organization: string; role: (typeof partnerRoles)[number] }

/** What a person may act as in the office; `countries` null means every country. */
export type OfficeRole = { role: (typeof officeRoles)[number]; countries: string[] | null }

export type Person = {
  id: string
  name: string
  email: string
  language: Language | null
  memberships: Membership[]
  officeRoles: OfficeRole[]
}

export const isOffice = (person: Person) => person.officeRoles.length > 0
export const isPartner = (person: Person) => person.memberships.length > 0
