import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { deleteLinks, lockAccount } from '#db/queries/accounts.ts'
import { deleteSessions, saveStatus } from '#db/queries/people.ts'
import { managing } from './managing.server.ts'

/** Takes all access away: sessions end at once and links no longer work. What the person did stays theirs. */
export function suspendPerson(ctx: PersonContext, personId: string): Promise<{ personId: string } | Refusal> {
  return managing(ctx, async (tx) => {
    const account = await lockAccount(tx, personId)
    if (!account) return refuse('person.notFound')
    if (personId === ctx.person.id) return refuse('person.ownAccount')
    if (account.status === 'suspended') return { personId }
    await saveStatus(tx, personId, 'suspended')
    await deleteSessions(tx, personId)
    await deleteLinks(tx, personId)
    await ctx.jobs.enqueue(tx, [officeJob('takeBackWork', { personId, byId: ctx.person.id })])
    await appendAct(tx, { act: 'suspendPerson', byId: ctx.person.id, subject: personId })
    return { personId }
  })
}
