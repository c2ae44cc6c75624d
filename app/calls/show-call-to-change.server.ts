import type { PersonContext } from '#app/context.server.ts'
import { refuse } from '#app/errors.ts'
import { countSubmissions, listDraftsOf } from '#db/queries/call-acts.ts'
import { findCallByNumber } from '#db/queries/calls.ts'
import { localTime } from './local-instant.ts'
import { refusedToManageCalls } from './managing-calls.ts'

/** What the pages that extend, amend, archive or cancel a call say of it. */
export async function showCallToChange(ctx: PersonContext, number: string) {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  const row = await findCallByNumber(ctx.db, number)
  if (!row) return refuse('call.notFound')
  const { call, phase } = row
  const { timeZone, closesAt } = call
  return {
    id: call.id,
    number: call.number,
    title: call.title[ctx.language],
    timeZone,
    closesAt: closesAt.toISOString(),
    closes: localTime(closesAt, timeZone),
    isOver: phase === 'closed',
    isCancelled: call.status === 'cancelled',
    submissions: await countSubmissions(ctx.db, call.id),
    drafts: (await listDraftsOf(ctx.db, call.id)).length,
  }
}
