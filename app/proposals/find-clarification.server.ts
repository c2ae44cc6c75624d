import type { PersonContext } from '#app/context.server.ts'
import type { FoundProposal } from '#db/queries/proposals.ts'
import { listNotes } from '#db/queries/reviews.ts'
import { type AnswerBy, clarifyBy } from './answer-by.ts'
import { type Clarification, clarificationIn, type TextOf } from './public-events.ts'
import { readLog } from './read-log.server.ts'

export type Clarifying = { clarification: Clarification; answerBy: AnswerBy | null }

/** What finance has asked and by when it awaits the answer. Two statements. */
export async function findClarification(ctx: PersonContext, row: FoundProposal): Promise<Clarifying | null> {
  const log = await readLog(ctx, row.proposal.id)
  const notes = await listNotes(ctx.db, row.proposal.id)
  const textOf: TextOf = (note) => notes.find(({ id }) => id === note?.id)?.text ?? null
  const clarification = clarificationIn(log, textOf, row.call.timeZone)
  return clarification && { clarification, answerBy: clarifyBy(row) }
}
