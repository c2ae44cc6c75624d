import type { AppContext } from '#app/context.server.ts'
import { dateTimeWithZone } from '#app/i18n/format.ts'
import { translator } from '#app/i18n/index.ts'
import { clockName } from '#app/reviews/clock-name.ts'
import { findProposal, type ProposalRow } from '#db/queries/proposals.ts'
import { listMembers, listPeople, type Recipient } from '#db/queries/recipients.ts'
import { whoActsOn } from '#workflows/review/clocks.ts'
import { isPartnerRole } from '#workflows/review/permissions.ts'
import type { ReminderKind } from '#workflows/review/reminders.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { mailAll } from './mail-about.server.ts'
import type { OfficeJobParams } from './office-jobs.ts'
import { officersFor } from './officers-for.server.ts'

type ClockJob = { id: string; params: OfficeJobParams['mailClock'] }

/** Reminds of a clock, unless what it waited for has been done meanwhile. */
export async function mailClock(ctx: AppContext, { id, params }: ClockJob) {
  const row = await findProposal(ctx.db, params.proposalId)
  const running = row?.clocks.find(({ clock }) => clock === params.clock)
  if (!row || !running) return
  await mailAll(ctx, id, row, `clock.${params.kind}`, await recipientsOf(ctx, row, params), {
    more: (language) => ({
      what: clockName(translator(language), running),
      when: dateTimeWithZone(params.dueAt, row.call.timeZone, language),
    }),
  })
}

const toPartner: readonly ReminderKind[] = ['closing', 'answers', 'partner', 'dueOn']
const toReviewers: readonly ReminderKind[] = ['assess', 'assessLate']

function recipientsOf(ctx: AppContext, row: ProposalRow, { clock, kind }: ClockJob['params']): Promise<Recipient[]> {
  const { db } = ctx
  const { assigned, assessments } = restoreReview(row.review).context
  if (toPartner.includes(kind)) return listMembers(db, row.proposal.organizationId)
  if (toReviewers.includes(kind)) {
    const hasSent = (reviewer: string) => assessments.some((sent) => sent.counts && sent.reviewer === reviewer)
    return listPeople(
      db,
      assigned.filter((reviewer) => !hasSent(reviewer)),
    )
  }
  const office = whoActsOn(clock).filter((role) => !isPartnerRole(role) && role !== 'reviewer')
  return officersFor(ctx, row, office.length > 0 ? office : ['program'])
}
