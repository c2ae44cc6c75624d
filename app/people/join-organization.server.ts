import { randomUUID } from 'node:crypto'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import type { Database } from '#db/client.server.ts'
import { findOrganization, findOrganizationLike } from '#db/queries/accounts.ts'
import { insertOrganization } from '#db/queries/people.ts'
import type { Membership } from './person.ts'

export type Joining = {
  organization?: string
  newOrganization?: string
  country?: string
  role?: Membership['role']
}

export type Joined = Pick<Membership, 'organizationId' | 'role'>

/** The organisation that was chosen, or the new one, made here; nothing where neither was asked for. */
export async function joinOrganization(
  tx: Database,
  { organization, newOrganization, country, role }: Joining,
): Promise<{ joined: Joined[] } | { errors: FormErrors }> {
  if (!role) return { joined: [] }
  if (newOrganization) {
    if (await findOrganizationLike(tx, newOrganization)) {
      return { errors: { newOrganization: [message('organizationExists')] } }
    }
    const id = randomUUID()
    await insertOrganization(tx, { id, name: newOrganization, slug: id, country })
    return { joined: [{ organizationId: id, role }] }
  }
  const found = organization ? await findOrganization(tx, organization) : undefined
  if (!found) return { errors: { organization: [message('notInList')] } }
  return { joined: [{ organizationId: found.id, role }] }
}
