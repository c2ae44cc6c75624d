import { hashPassword } from '#app/people/password.server.ts'
import type { OfficeRole } from '#app/people/person.ts'
import type { Database } from '#db/client.server.ts'
import { insertOfficeRole, insertOrganization, insertPerson, saveMember, savePassword } from '#db/queries/people.ts'

export const PASSWORD = 'cinco palabras que nadie adivina'

const stored = hashPassword(PASSWORD)

/** A person who can sign in with `PASSWORD`: of the office with a role, else the author of an organisation. */
export async function insertAccount(db: Database, id: string, role?: OfficeRole['role'], countries?: string[]) {
  await insertPerson(db, { id, name: `Persona ${id}`, email: `${id}@example.org` })
  await savePassword(db, id, await stored)
  if (role) return insertOfficeRole(db, { personId: id, role, countries: countries ?? null })
  await insertOrganization(db, { id: `org-${id}`, name: `Organización de ${id}`, slug: `org-${id}` })
  await saveMember(db, { id: `member-${id}`, organizationId: `org-${id}`, personId: id, role: 'author' })
}
