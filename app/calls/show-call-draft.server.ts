import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { isUuid } from '#app/is-uuid.ts'
import { type CallDraftRow, findCall, findCallDraft, findCallNumber, listCallDrafts } from '#db/queries/call-acts.ts'
import { findMoment } from '#db/queries/clock.ts'
import { callColumns } from './call-columns.server.ts'
import { draftTitle, type TypedCall } from './call-draft.ts'
import { refusedToManageCalls } from './managing-calls.ts'
import { daysOpen, fewestDaysOpen, readCallDraft } from './read-call-draft.server.ts'
import { asShown } from './show-call.server.ts'

/** The calls that are being written, last saved first. */
export async function callDraftsFor(ctx: PersonContext) {
  if (refusedToManageCalls(ctx)) return null
  const rows = await listCallDrafts(ctx.db)
  return rows.map(({ id, number, typed, savedByName, savedAt }) => ({
    id,
    number,
    title: draftTitle(typed, ctx.language),
    savedBy: savedByName,
    savedAt: savedAt.toISOString(),
  }))
}

const asShownDraft = ({ id, number, revision, typed, savedByName, savedAt }: CallDraftRow) => ({
  id,
  number,
  revision,
  typed,
  savedBy: savedByName,
  savedAt: savedAt.toISOString(),
})

async function findDraft(ctx: PersonContext, id: string) {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  const row = isUuid(id) ? await findCallDraft(ctx.db, id) : undefined
  return row ? asShownDraft(row) : refuse('call.notFound')
}

type DraftToWrite = {
  draft: { id: string; number: string; revision: number; typed: TypedCall }
  problems: FormErrors
  publishedAs: string | null
}

/**
 * A draft as it was typed, with `check` also what stands in the way of publishing it. One that was published meanwhile
 * has nothing more to write, yet its page keeps what somebody was still writing.
 */
export async function showCallDraftToWrite(
  ctx: PersonContext,
  id: string,
  { check }: { check: boolean },
): Promise<DraftToWrite | Refusal> {
  const draft = await findDraft(ctx, id)
  if (!isRefusal(draft)) {
    const read = check ? readCallDraft(draft.typed, await findMoment(ctx.db)) : null
    return { draft, problems: read && 'problems' in read ? read.problems : {}, publishedAs: null }
  }
  const call = draft.refusal === 'call.notFound' && isUuid(id) ? await findCall(ctx.db, id) : undefined
  if (!call) return draft
  return { draft: { id, number: call.number, revision: 0, typed: {} }, problems: {}, publishedAs: call.number }
}

/** What stands in the way of publishing; or the call as its readers will see it, and how long it would be open. */
export async function checkCallDraft(ctx: PersonContext, id: string) {
  const draft = await findDraft(ctx, id)
  if (isRefusal(draft)) return draft
  const now = await findMoment(ctx.db)
  const read = readCallDraft(draft.typed, now)
  const problems = 'problems' in read ? read.problems : {}
  if (await findCallNumber(ctx.db, draft.number, id)) problems.number = [message('numberTaken')]
  if (!('call' in read) || problems.number) return { draft, problems, preview: null, days: 0, needsReason: false }
  const columns = callColumns(read.call)
  const call = { id, ...columns, fundId: null, createdAt: now }
  const phase = columns.opensAt > now ? ('upcoming' as const) : ('open' as const)
  const days = daysOpen(read.call)
  const preview = asShown({ call, phase, now }, ctx.language)
  return { draft, problems, preview, days, needsReason: days < fewestDaysOpen }
}
