import type { PersonContext } from '#app/context.server.ts'
import { whatMaySee } from '#app/people/policy.ts'
import { type CoveredRow, listCovered, type Place } from '#db/queries/suspensions.ts'
import { obstaclesTo } from '#workflows/review/move.ts'
import { restoreReview } from '#workflows/review/stored.ts'
import { type Covered, type CoveredProposal, type Standing, standings } from './standing.ts'

/** Listed and carried out at once, at most; the same page does the next ones. */
const MOST = 200

/** The proposals of a country or a fund, each with how it stands to the suspension `id`. One statement. */
export async function coveredBy(ctx: PersonContext, place: Place, id: string | null): Promise<Covered> {
  const rows = await listCovered(ctx.db, whatMaySee(ctx.person), place, MOST)
  const proposals = rows.map((row) => asCovered(row, ctx.person.id, id))
  const count = (standing: Standing) => proposals.filter((one) => one.standing === standing).length
  const counts = Object.fromEntries(standings.map((standing) => [standing, count(standing)]))
  return { proposals, total: rows[0]?.total ?? 0, counts: counts as Covered['counts'] }
}

function asCovered(row: CoveredRow, personId: string, suspensionId: string | null): CoveredProposal {
  const { id, reference, title, organization, review } = row
  const { state, revision, stateSince } = review
  const named = { id, reference, title, organization, state, revision, since: stateSince.toISOString() }
  return { ...named, standing: standingOf(row, personId, suspensionId) }
}

function standingOf({ review, under, now }: CoveredRow, by: string, suspensionId: string | null): Standing {
  const snapshot = restoreReview(review)
  const { suspension } = snapshot.context
  if (suspension) {
    if (suspension.scope === 'proposal') return 'alone'
    return under.some((other) => other !== suspensionId) ? 'underAnother' : 'stands'
  }
  const because = obstaclesTo(snapshot, { type: 'suspend', by, at: now.toISOString(), facts: {} })
  return because.length > 0 ? 'cannot' : 'goesOn'
}
