import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import { isOwn, mayDo, mayRelease, whatMaySee } from '#app/people/policy.ts'
import { obstaclesOf } from '#app/reviews/acts-for.server.ts'
import { asCase, type Case } from '#app/reviews/find-case.server.ts'
import { previewLetterOfEach } from '#app/reviews/preview-letters.server.ts'
import { listNames } from '#db/queries/people.ts'
import { listProposalsAmong, listProposalsInState, type ProposalRow } from '#db/queries/proposals.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import type { DecidedCase } from './decided-case.ts'

export const refusedToRelease = ({ person }: PersonContext): Refusal<'notAllowed'> | undefined =>
  mayRelease(person) ? undefined : refuse('notAllowed', { roles: mayMake.release })

/** Every verdict that this person may announce, with its letters. Three statements. */
export async function showDecisions(ctx: PersonContext): Promise<DecidedCase[] | Refusal> {
  return (
    refusedToRelease(ctx) ?? decidedCases(ctx, await listProposalsInState(ctx.db, whatMaySee(ctx.person), 'decided'))
  )
}

/** The named ones, as they stand now: also those that cannot be announced, with the reasons. Three statements. */
export async function checkDecisions(ctx: PersonContext, ids: string[]): Promise<DecidedCase[] | Refusal> {
  const known = ids.filter(isUuid)
  return refusedToRelease(ctx) ?? decidedCases(ctx, await listProposalsAmong(ctx.db, whatMaySee(ctx.person), known))
}

async function decidedCases(ctx: PersonContext, rows: ProposalRow[]): Promise<DecidedCase[]> {
  const cases = rows.map(asCase).filter((found) => isTheirs(ctx, found))
  const approvers = await listNames(ctx.db, [
    ...new Set(cases.flatMap(({ snapshot }) => snapshot.context.verdict?.by ?? [])),
  ])
  const letters = await previewLetterOfEach(
    ctx,
    cases.map((found) => ({ found, letter: verdictOf(found) })),
  )
  return Promise.all(
    cases.map(async (found, index) => {
      const { row, snapshot } = found
      const { verdict, grant, conditions } = snapshot.context
      const outcome = verdictOf(found)
      return {
        id: row.proposal.id,
        revision: row.review.revision,
        reference: row.proposal.reference,
        title: row.proposal.title,
        organization: row.organization,
        verdict: outcome,
        amountCents: outcome === 'approved' && grant ? grant.amountCents : null,
        conditions: conditions.length,
        approver: verdict && (approvers.get(verdict.by) ?? null),
        since: row.review.stateSince.toISOString(),
        letters: letters[index]!,
        because: await obstaclesOf(ctx, found, 'release'),
      }
    }),
  )
}

const isTheirs = ({ person }: PersonContext, { visible, snapshot }: Case) =>
  snapshot.context.verdict !== null && !isOwn(person, visible) && mayDo(person, visible, 'release')

const verdictOf = ({ snapshot }: Case) => snapshot.context.verdict?.outcome ?? 'declined'
