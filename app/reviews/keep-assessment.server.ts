import type { PersonContext } from '#app/context.server.ts'
import { sha256 } from '#app/hash.ts'
import type { Database } from '#db/client.server.ts'
import { findAssessment, insertAssessment } from '#db/queries/assessments.ts'
import { insertNotes } from '#db/queries/reviews.ts'
import type { Criterion } from '#db/schema/calls.ts'
import type { Score } from '#db/schema/reviews.ts'
import type { Move } from '#workflows/review/events.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import type { Accepted } from './advance-review.server.ts'

type Sheet = { scores: Score[]; opinion: string }
type Sent = Sheet & { id: string; totalHundredths: number }

/**
 * Stores what a reviewer sent of the present version. What it takes the place of stays on record as a note under the
 * earlier assessment's id, which the log names; that of an earlier version stays as it is.
 */
export async function keepAssessment<M extends Move>(
  tx: Database,
  { person, language }: PersonContext,
  { row, at }: Accepted<M>,
  sent: Sent,
) {
  const { version } = restoreReview(row.review).context
  const of = { proposalId: row.proposal.id, version, reviewerId: person.id }
  const before = await findAssessment(tx, of.proposalId, version, person.id)
  if (before) {
    const text = asText(row.call.criteria, before, language)
    const note = { id: before.id, proposalId: of.proposalId, text, hash: sha256(text) }
    await insertNotes(tx, [{ ...note, writtenBy: person.id, writtenAt: before.sentAt }])
  }
  await insertAssessment(tx, { ...sent, ...of, sentAt: at })
}

const asText = (criteria: readonly Criterion[], { scores, opinion }: Sheet, language: 'en' | 'es') =>
  [
    ...scores.map(({ criterion, score, why }) => {
      const title = criteria.find(({ key }) => key === criterion)?.title[language] ?? criterion
      return `${title}: ${score}. ${why}`
    }),
    opinion,
  ].join('\n')
