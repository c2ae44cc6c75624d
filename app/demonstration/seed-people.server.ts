import { randomUUID } from 'node:crypto'
import type { AppContext } from '#app/context.server.ts'
import { DEMONSTRATION_PASSWORD, demonstrationEmail } from '#app/people/demonstration-sign-ins.server.ts'
import { hashPassword } from '#app/people/password.server.ts'
import type { OfficeRole, Person } from '#app/people/person.ts'
import { demonstrationOrganizations, demonstrationPeople, type PersonKey } from '#db/demonstration/people.ts'
import { insertOfficeRole, insertOrganization, insertPerson, saveMember, savePassword } from '#db/queries/people.ts'

export type People = Record<PersonKey, Person>

/** The demonstration's organisations and people, all with the one password that the sign-in page shows. */
export async function seedPeople({ db }: AppContext): Promise<People> {
  const organizations = new Map(
    demonstrationOrganizations.map(({ key, ...organization }) => [
      key,
      { ...organization, id: randomUUID(), slug: key },
    ]),
  )
  for (const organization of organizations.values()) await insertOrganization(db, organization)
  const password = await hashPassword(DEMONSTRATION_PASSWORD)
  const seeded: Partial<People> = {}
  for (const { key, name, language, roles, organization } of demonstrationPeople) {
    const id = randomUUID()
    const email = demonstrationEmail(key)
    await insertPerson(db, { id, name, email, language, emailVerified: true })
    await savePassword(db, id, password)
    const person: Person = { id, name, email, language, memberships: [], officeRoles: [] }
    for (const role of roles) {
      const belongs = organization && organizations.get(organization)
      if (belongs && (role === 'author' || role === 'certifier')) {
        await saveMember(db, { id: randomUUID(), organizationId: belongs.id, personId: id, role })
        person.memberships.push({ organizationId: belongs.id, organization: belongs.name, role })
      } else {
        await insertOfficeRole(db, { personId: id, role })
        person.officeRoles.push({ role: role as OfficeRole['role'], countries: null })
      }
    }
    seeded[key] = person
  }
  return seeded as People
}
