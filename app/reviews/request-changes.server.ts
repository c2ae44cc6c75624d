import type { PersonContext } from '#app/context.server.ts'
import type { Question } from '#workflows/review/context.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

type Request = { revision: number; questions: { question: Question; reason: string }[] }

/** Sends named questions, or whole sections, back to the author, with a reason each. */
export function requestChanges(ctx: PersonContext, proposalId: string, { revision, questions }: Request) {
  const asked = questions.map(({ question, reason }) => ({ question, note: writeNote(reason) }))
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: { type: 'requestChanges', questions: asked.map(({ question, note }) => ({ question, note: note.ref })) },
    also: (tx, { at }) =>
      keepNotes(
        tx,
        proposalId,
        ctx.person.id,
        at,
        asked.map(({ note }) => note),
      ),
  })
}
