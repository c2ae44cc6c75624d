import { randomUUID } from 'node:crypto'
import type { PersonContext } from '#app/context.server.ts'
import { sha256 } from '#app/hash.ts'
import { findAssessment, insertAssessment, insertNotes } from '#db/queries/reviews.ts'
import type { Criterion } from '#db/schema/calls.ts'
import type { Score } from '#db/schema/reviews.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { advanceReview } from './advance-review.server.ts'
import { totalHundredths } from './total-score.ts'

type Revision = { revision: number; scores: Score[]; opinion: string }

/**
 * Puts new scores in the place of those a reviewer sent of the same version. What they replace stays on record as a
 * note under the earlier assessment's id, which the log names.
 */
export function reviseAssessment(ctx: PersonContext, proposalId: string, { revision, scores, opinion }: Revision) {
  const id = randomUUID()
  const { person, language } = ctx
  let total = 0
  return advanceReview(ctx, person, proposalId, {
    seenRevision: revision,
    move: {
      types: ['reviseAssessment'],
      read: async (_, { call }) => {
        total = totalHundredths(call.criteria, scores)
        return { move: { type: 'reviseAssessment', assessment: id, totalHundredths: total } }
      },
    },
    also: async (tx, { row, at }) => {
      const { version } = restoreReview(row.review).context
      const before = await findAssessment(tx, proposalId, version, person.id)
      if (!before) throw new Error('a revision of no assessment')
      const text = asText(row.call.criteria, before, language)
      const kept = { id: before.id, proposalId, text, hash: sha256(text) }
      await insertNotes(tx, [{ ...kept, writtenBy: person.id, writtenAt: before.sentAt }])
      await insertAssessment(tx, { ...before, id, scores, totalHundredths: total, opinion, sentAt: at })
    },
  })
}

type Sent = { scores: Score[]; opinion: string }

const asText = (criteria: readonly Criterion[], { scores, opinion }: Sent, language: 'en' | 'es') =>
  [
    ...scores.map(({ criterion, score, why }) => {
      const title = criteria.find(({ key }) => key === criterion)?.title[language] ?? criterion
      return `${title}: ${score}. ${why}`
    }),
    opinion,
  ].join('\n')
