import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { findLink, lockAccount } from '#db/queries/accounts.ts'
import { insertWelcome } from '#db/queries/people.ts'
import { managing } from './managing.server.ts'
import type { Opened } from './open-account.server.ts'
import { freshMinutes, linkDays, linkTokenHash } from './welcome-link.server.ts'

/** A new link to set a password, by mail; earlier ones no longer work, the present password does until it is used. */
export function sendNewLink(ctx: PersonContext, personId: string, key: string): Promise<Opened | Refusal> {
  return managing(ctx, async (tx) => {
    const account = await lockAccount(tx, personId)
    if (!account) return refuse('person.notFound')
    if (account.status === 'suspended') return refuse('person.isSuspended')
    const link = await findLink(tx, key, { days: linkDays, freshMinutes })
    if (link) return link.personId === personId ? { personId, linkId: key } : refuse('keyReused')

    await insertWelcome(tx, { id: key, personId, tokenHash: linkTokenHash(ctx.config, key), days: linkDays })
    const mail = account.hasPassword ? 'mailNewLink' : 'mailInvitation'
    await ctx.jobs.enqueue(tx, [officeJob(mail, { personId, linkId: key })])
    await appendAct(tx, { act: 'sendNewLink', byId: ctx.person.id, subject: personId })
    return { personId, linkId: key }
  })
}
