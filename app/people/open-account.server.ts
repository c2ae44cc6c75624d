import { randomUUID } from 'node:crypto'
import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import type { Database } from '#db/client.server.ts'
import { findLink, saveOfficeRoles } from '#db/queries/accounts.ts'
import { lockAddress } from '#db/queries/colleagues.ts'
import { findPersonByEmail, insertPerson, insertWelcome, saveMember } from '#db/queries/people.ts'
import type { AccountForm } from './account-schema.server.ts'
import { type Joined, joinOrganization } from './join-organization.server.ts'
import { managing } from './managing.server.ts'
import { limitedTo } from './wanted-roles.ts'
import { freshMinutes, linkDays, linkTokenHash } from './welcome-link.server.ts'

export type Opened = { personId: string; linkId: string }

/** Makes an account with its roles, a link to set the password, and the mail that brings it. The form's key is the link's id. */
export function openAccount(ctx: PersonContext, form: AccountForm): Promise<Opened | { errors: FormErrors } | Refusal> {
  return managing(ctx, async (tx) => {
    await lockAddress(tx, form.email)
    const before = await findPersonByEmail(tx, form.email)
    const link = await findLink(tx, form.key, { days: linkDays, freshMinutes })
    if (link) return link.personId === before?.id ? { personId: before.id, linkId: form.key } : refuse('keyReused')
    if (before) return refuse('person.exists', { id: before.id })

    const joining = form.kind === 'partner' ? await joinOrganization(tx, form) : { joined: [] }
    if ('errors' in joining) return joining
    const personId = await insertAccount(tx, form, joining.joined)
    const tokenHash = linkTokenHash(ctx.config, form.key)
    await insertWelcome(tx, { id: form.key, personId, tokenHash, days: linkDays })
    await ctx.jobs.enqueue(tx, [officeJob('mailInvitation', { personId, linkId: form.key })])
    await appendAct(tx, {
      act: 'openAccount',
      byId: ctx.person.id,
      subject: personId,
      details: form.kind === 'office' ? { roles: form.roles, countries: form.countries } : { ...joining.joined[0] },
    })
    return { personId, linkId: form.key }
  })
}

async function insertAccount(tx: Database, form: AccountForm, joined: Joined[]) {
  const id = randomUUID()
  const { email, name, language } = form
  await insertPerson(tx, { id, email, name, language })
  if (form.kind === 'office') await saveOfficeRoles(tx, id, limitedTo(form.roles, form.countries))
  for (const member of joined) await saveMember(tx, { id: randomUUID(), personId: id, ...member })
  return id
}
