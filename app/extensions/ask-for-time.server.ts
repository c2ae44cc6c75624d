import { appendAct } from '#app/audit/append-act.server.ts'
import { localInstant } from '#app/calls/local-instant.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { isUuid } from '#app/is-uuid.ts'
import { officeJob } from '#app/jobs/office-jobs.ts'
import { isOwn } from '#app/people/policy.ts'
import { runningDeadline } from '#app/proposals/running-deadline.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { findExtensionRequest, insertExtensionRequest } from '#db/queries/extensions.ts'
import { lockProposal } from '#db/queries/proposals.ts'

const LAST_MINUTE = '23:59'
const DAY = 86_400_000
/** The longest that may be asked for at a time. */
export const longestDays = 180

type Asking = { key: string; until: string; reason: string }

/** Asks the office for more time on one proposal: before its deadline, and once as long as nobody has answered. */
export function askForTime(
  ctx: PersonContext,
  proposalId: string,
  { key, until: day, reason }: Asking,
): Promise<{ id: string } | { errors: FormErrors } | Refusal> {
  return ctx.db.transaction(async (tx) => {
    const row = isUuid(proposalId) ? await lockProposal(tx, proposalId) : undefined
    if (!row || !isOwn(ctx.person, asVisible(row))) return refuse('proposal.notFound')
    const known = await findExtensionRequest(tx, key)
    if (known) return known.proposalId === proposalId ? { id: key } : refuse('keyReused')
    const deadline = runningDeadline(row)
    if (!deadline) return refuse('extension.notNow')
    if (deadline <= row.now) return refuse('extension.tooLate')
    const until = localInstant(day, LAST_MINUTE, row.call.timeZone)
    if (until <= deadline) return { errors: { until: [message('notLater')] } }
    if (until.getTime() > deadline.getTime() + longestDays * DAY)
      return { errors: { until: [message('extensionTooLong', { days: longestDays })] } }
    const asked = await insertExtensionRequest(tx, {
      ...{ id: key, proposalId, deadline, until, reason },
      askedBy: ctx.person.id,
    })
    if (!asked) return refuse('extension.asked')
    await ctx.jobs.enqueue(tx, [officeJob('mailExtensionAsked', { proposalId, requestId: key })])
    const details = { request: key, until: until.toISOString() }
    await appendAct(tx, { act: 'askForTime', byId: ctx.person.id, subject: proposalId, details })
    return { id: key }
  })
}
