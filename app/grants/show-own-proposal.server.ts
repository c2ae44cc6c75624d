import { calendarDay } from '#app/calls/calendar-days.ts'
import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { findOwnProposal } from '#app/proposals/find-own-proposal.server.ts'
import type { PublicEvent } from '#app/proposals/public-events.ts'
import { type PartnerView, showProposal } from '#app/proposals/show-proposal.server.ts'
import { conditionThen, requestsIn } from '#app/reviews/condition-requests.ts'
import { asCase } from '#app/reviews/find-case.server.ts'
import type { GrantView, ReportView } from './grant-view.ts'
import { ownGrantOf, withRequests } from './show-grant.server.ts'

/** `grant`: what follows an approval. */
export type OwnProposal = PartnerView & { grant: GrantView | null }

/** A proposal and what came of it, to those who wrote it. */
export async function showOwnProposal(ctx: PersonContext, id: string): Promise<OwnProposal | Refusal> {
  const row = await findOwnProposal(ctx, id)
  if (isRefusal(row)) return row
  const proposal = await showProposal(ctx, row)
  const grant = await ownGrantOf(ctx, asCase(row))
  if (!grant) return { ...proposal, grant }
  const { timeZone } = proposal.call
  const said = proposal.events.map((event) => ({ event, text: event.reason ?? null }))
  return {
    ...proposal,
    events: proposal.events.map((event, index) => ({
      ...event,
      about: conditionThen(proposal.events, index, grant.conditions),
    })),
    grant: {
      ...grant,
      conditions: withRequests(grant.conditions, requestsIn(said, timeZone)),
      reports: grant.reports.map(withEvents(proposal.events, timeZone)),
    },
  }
}

/** What was filed last, when, and why it was given back since. */
const withEvents =
  (events: readonly PublicEvent[], timeZone: string) =>
  (report: ReportView): ReportView => {
    const own = events.filter((event) => event.report === report.report)
    const filed = own.findLast(({ type }) => type === 'fileReport')
    const last = own.at(-1)
    return {
      ...report,
      text: filed?.reason ?? null,
      filedOn: filed ? calendarDay(new Date(filed.at), timeZone) : null,
      returned: last?.type === 'returnReport' ? (last.reason ?? null) : null,
    }
  }
