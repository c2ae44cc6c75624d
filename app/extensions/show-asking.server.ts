import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { findOwnProposal } from '#app/proposals/find-own-proposal.server.ts'
import { runningDeadline } from '#app/proposals/running-deadline.ts'
import { isOpenRequest } from './office-request.ts'

export type AskingPage = {
  proposal: { id: string; title: string | null; reference: string | null }
  deadline: string | null
  timeZone: string
  now: string
  isLate: boolean
  /** The last request; `leftBehind` where the deadline was moved, met or missed without an answer. */
  last: {
    until: string
    reason: string
    askedBy: string
    askedAt: string
    status: 'open' | 'granted' | 'refused' | 'leftBehind'
    answer: string | null
  } | null
}

/** What a partner may ask of the office on one proposal's time, and what came of it. One statement. */
export async function showAsking(ctx: PersonContext, proposalId: string): Promise<AskingPage | Refusal> {
  const row = await findOwnProposal(ctx, proposalId)
  if (isRefusal(row)) return row
  const { proposal, extension, call, now } = row
  const deadline = runningDeadline(row)
  const status = extension?.outcome ?? (isOpenRequest(row) ? 'open' : 'leftBehind')
  return {
    proposal: { id: proposal.id, title: proposal.title, reference: proposal.reference },
    deadline: deadline?.toISOString() ?? null,
    timeZone: call.timeZone,
    now: now.toISOString(),
    isLate: deadline !== null && deadline <= now,
    last: extension && {
      ...{ until: extension.until, reason: extension.reason, askedBy: extension.askedBy, askedAt: extension.askedAt },
      ...{ status, answer: extension.answer },
    },
  }
}
