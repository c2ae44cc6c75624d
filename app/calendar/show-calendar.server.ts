import type { AppContext, PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { sha256 } from '#app/hash.ts'
import { type Language, translator } from '#app/i18n/index.ts'
import { findOwnProposal } from '#app/proposals/find-own-proposal.server.ts'
import { findFeedOwner } from '#db/queries/calendar-feeds.ts'
import { listProposalsOf } from '#db/queries/proposals.ts'
import { deadlinesOf } from './deadlines-of.ts'
import { writeCalendar } from './write-calendar.ts'

/** The deadlines of one proposal of the person's own. One statement. */
export async function showDeadlines(
  ctx: PersonContext & { origin: string },
  proposalId: string,
): Promise<{ text: string; name: string } | Refusal> {
  const row = await findOwnProposal(ctx, proposalId)
  if (isRefusal(row)) return row
  const { language, origin } = ctx
  const t = translator(language)
  const name = t('applicant:calendar.ofProposal', { proposal: row.proposal.title ?? t('proposal:mine.untitled') })
  const text = writeCalendar({ name, language, deadlines: deadlinesOf(row, language, origin) })
  return { text, name: `ventanilla-${row.proposal.reference ?? proposalId.slice(0, 8)}` }
}

/** The deadlines of everything that whoever made the secret address writes now. Two statements. */
export async function showFeed(
  { db, origin }: AppContext & { origin: string },
  token: string,
): Promise<{ text: string; name: string } | Refusal> {
  const owner = isToken(token) ? await findFeedOwner(db, sha256(token)) : undefined
  if (!owner) return refuse('page.notFound')
  const language = (owner.language ?? 'es') as Language
  const rows = await listProposalsOf(db, owner.organizationIds)
  const deadlines = rows.flatMap((row) => deadlinesOf(row, language, origin))
  return {
    text: writeCalendar({ name: translator(language)('applicant:calendar.ofPerson'), language, deadlines }),
    name: 'ventanilla',
  }
}

const isToken = (text: string) => /^[\w-]{43}$/.test(text)
