import { randomBytes, randomUUID } from 'node:crypto'
import { appendAct } from '#app/audit/append-act.server.ts'
import type { Config } from '#app/env.server.ts'
import { sha256 } from '#app/hash.ts'
import type { Database } from '#db/client.server.ts'
import { lockAddress } from '#db/queries/colleagues.ts'
import {
  findOrganizationByName,
  findPersonByEmail,
  insertOfficeRole,
  insertOrganization,
  insertPerson,
  insertWelcome,
  saveMember,
} from '#db/queries/people.ts'
import type { Invitation } from './schema.server.ts'

const VALID_DAYS = 7

type Inviting = { db: Database; config: Pick<Config, 'publicUrl' | 'port'>; byId?: string | null }

export type Invited = { personId: string; link: string; expiresAt: Date }

/**
 * Gives a role to the person of this mail, made where there is none, and a link with which they set their password.
 * Who holds the link takes the account: for the server's command alone. In the browser `openAccount` takes nobody's.
 */
export async function invitePerson({ db, config, byId = null }: Inviting, invitation: Invitation): Promise<Invited> {
  const token = randomBytes(32).toString('base64url')
  return db.transaction(async (tx) => {
    await lockAddress(tx, invitation.email)
    const personId = await findOrInsertPerson(tx, invitation)
    await giveRole(tx, personId, invitation)
    const tokenHash = sha256(token)
    const expiresAt = await insertWelcome(tx, { id: randomUUID(), personId, tokenHash, days: VALID_DAYS })
    await appendAct(tx, { act: 'invitePerson', byId, subject: personId, details: { role: invitation.role } })
    const origin = config.publicUrl?.origin ?? `http://localhost:${config.port}`
    return { personId, link: `${origin}/welcome/${token}`, expiresAt }
  })
}

async function findOrInsertPerson(tx: Database, { email, name }: Invitation) {
  const found = await findPersonByEmail(tx, email)
  if (found) return found.id
  const id = randomUUID()
  await insertPerson(tx, { id, email, name: name ?? email.split('@')[0] })
  return id
}

async function giveRole(tx: Database, personId: string, invitation: Invitation) {
  if (!('organization' in invitation)) return insertOfficeRole(tx, { personId, role: invitation.role, countries: null })
  const organizationId = await findOrInsertOrganization(tx, invitation.organization)
  await saveMember(tx, { id: randomUUID(), organizationId, personId, role: invitation.role })
}

async function findOrInsertOrganization(tx: Database, name: string) {
  const found = await findOrganizationByName(tx, name)
  if (found) return found.id
  const id = randomUUID()
  await insertOrganization(tx, { id, name, slug: id })
  return id
}
