import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { draftKeepers, mayKnowDrafts } from '#app/people/policy.ts'
import { listCallNames } from '#db/queries/calls.ts'
import { type DraftRow, listDrafts } from '#db/queries/pipeline.ts'
import type { StateName } from '#workflows/review/context.ts'

const MOST = 100

export type ListedDraft = {
  id: string
  organization: string
  state: StateName
  deadline: string
  /** Two drafts of one organisation for one call are told apart by these. */
  begun: { at: string; by: string }
  savedAt: string | null
  call: { number: string; title: string; timeZone: string }
}
export type DraftList = { drafts: ListedDraft[]; hasMore: boolean; most: number; call: string; calls: CallName[] }
type CallName = { number: string; title: string }

/** What is being written and has never been handed in, without its words; of one call where one is asked for. Two statements. */
export async function showDrafts(ctx: PersonContext, params: URLSearchParams): Promise<DraftList | Refusal> {
  const { person, language } = ctx
  if (!mayKnowDrafts(person)) return refuse('notAllowed', { roles: draftKeepers })
  const calls = await listCallNames(ctx.db)
  const call = calls.find(({ number }) => number === params.get('call'))
  const organizationIds = person.memberships.map(({ organizationId }) => organizationId)
  const rows = await listDrafts(ctx.db, { organizationIds, callId: call?.id }, MOST + 1)
  return {
    drafts: rows.slice(0, MOST).map((row) => asListed(row, ctx)),
    hasMore: rows.length > MOST,
    most: MOST,
    call: call?.number ?? '',
    calls: calls.map(({ number, title }) => ({ number, title: title[language] })),
  }
}

const asListed = (row: DraftRow, { language }: PersonContext): ListedDraft => ({
  id: row.id,
  organization: row.organization,
  state: row.state as StateName,
  deadline: row.deadline.toISOString(),
  begun: { at: row.startedAt.toISOString(), by: row.author },
  savedAt: row.savedAt?.toISOString() ?? null,
  call: { number: row.call.number, title: row.call.title[language], timeZone: row.call.timeZone },
})
