import type { PersonContext } from '#app/context.server.ts'
import type { Section } from '#workflows/review/context.ts'
import { advanceReview } from './advance-review.server.ts'
import { keepNotes } from './keep-notes.server.ts'
import { writeNote } from './note.ts'

type Request = { revision: number; sections: { section: Section; reason: string }[] }

/** Sends whole sections back to the author, with a reason each. */
export function requestChanges(ctx: PersonContext, proposalId: string, { revision, sections }: Request) {
  const asked = sections.map(({ section, reason }) => ({ section, note: writeNote(reason) }))
  return advanceReview(ctx, ctx.person, proposalId, {
    seenRevision: revision,
    move: { type: 'requestChanges', sections: asked.map(({ section, note }) => ({ section, note: note.ref })) },
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
