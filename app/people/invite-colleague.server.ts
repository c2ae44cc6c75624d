import { randomUUID } from 'node:crypto'
import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import {
  countInvitations,
  findInvitation,
  insertInvitation,
  lockByEmail,
  lockOrganization,
} from '#db/queries/colleagues.ts'
import { insertPerson, insertWelcome, saveMember } from '#db/queries/people.ts'
import type { ColleagueForm } from './colleague-schema.server.ts'
import { mayInviteAs, mayInviteColleagues } from './policy.ts'
import { linkDays, linkTokenHash } from './welcome-link.server.ts'

/** In a day: an invitation writes to whatever address it names. */
export const mostOfOrganization = 20
export const mostToAddress = 3

/**
 * Makes somebody a colleague, and tells them by mail alone: with a link where they have no password yet. Whoever is there
 * already keeps the role that they have; the form's key is the link's id, and the same form twice is one invitation.
 */
export function inviteColleague(
  ctx: PersonContext,
  organizationId: string,
  form: ColleagueForm,
): Promise<{ personId: string } | Refusal> {
  const { person: inviter } = ctx
  const { key, email, role } = form
  return ctx.db.transaction(async (tx) => {
    if (!mayInviteColleagues(inviter, organizationId)) return refuse('page.notFound')
    const organization = await lockOrganization(tx, organizationId)
    if (!organization) return refuse('page.notFound')
    if (!mayInviteAs(inviter, role, organization)) return refuse('notAllowed', { roles: ['certifier'] })
    const known = await findInvitation(tx, key)
    const found = await lockByEmail(tx, organizationId, email)
    if (known) {
      const isSame = known.email === email && known.organizationId === organizationId
      return found && isSame ? { personId: found.id } : refuse('keyReused')
    }
    if (found?.ofOffice || found?.status === 'suspended') return refuse('colleague.cannot')
    if (found?.isMember && found.hasPassword) return refuse('colleague.isHere')
    const { sent, toAddress } = await countInvitations(tx, organizationId, email)
    if (sent >= mostOfOrganization || toAddress >= mostToAddress)
      return refuse('colleague.tooMany', { most: mostOfOrganization, same: mostToAddress })

    const personId = found?.id ?? randomUUID()
    if (!found) await insertPerson(tx, { id: personId, email, name: form.name, language: form.language })
    if (!found?.isMember) await saveMember(tx, { id: randomUUID(), organizationId, personId, role })
    await insertInvitation(tx, { id: key, organizationId, email, role, inviterId: inviter.id }, linkDays)
    const about = { personId, organizationId, byId: inviter.id }
    if (found?.hasPassword) await ctx.jobs.enqueue(tx, [officeJob('mailColleagueAdded', about)])
    else {
      await insertWelcome(tx, { id: key, personId, tokenHash: linkTokenHash(ctx.config, key), days: linkDays })
      await ctx.jobs.enqueue(tx, [officeJob('mailColleagueInvited', { ...about, linkId: key })])
    }
    await appendAct(tx, {
      act: 'inviteColleague',
      byId: inviter.id,
      subject: personId,
      details: { organizationId, role: found?.isMember ? null : role },
    })
    return { personId }
  })
}
