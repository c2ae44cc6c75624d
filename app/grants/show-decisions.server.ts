import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import { isUuid } from '#app/is-uuid.ts'
import type { Language } from '#app/people/person.ts'
import { decisionReaders, mayDo, mayRelease, maySeeDecision, maySeeDecisions, whatMaySee } from '#app/people/policy.ts'
import { obstaclesOf } from '#app/reviews/acts-for.server.ts'
import { asCase, type Case } from '#app/reviews/find-case.server.ts'
import { previewLetterOfEach } from '#app/reviews/preview-letters.server.ts'
import { listNames } from '#db/queries/people.ts'
import { listProposalsAmong, listProposalsInState, type ProposalRow } from '#db/queries/proposals.ts'
import { mayMake } from '#workflows/review/permissions.ts'
import type { DecidedCase } from './decided-case.ts'

export const refusedToRelease = ({ person }: PersonContext): Refusal<'notAllowed'> | undefined =>
  mayRelease(person) ? undefined : refuse('notAllowed', { roles: mayMake.release })

/** Every verdict that this person may announce or only reads, with its letters. Three statements. */
export async function showDecisions(ctx: PersonContext): Promise<DecidedCase[] | Refusal> {
  if (!maySeeDecisions(ctx.person)) return refuse('notAllowed', { roles: decisionReaders })
  return decidedCases(ctx, await listProposalsInState(ctx.db, whatMaySee(ctx.person), 'decided'))
}

/** The named ones, as they stand now: also those that cannot be announced, with the reasons. Three statements. */
export async function checkDecisions(ctx: PersonContext, ids: string[]): Promise<DecidedCase[] | Refusal> {
  const known = ids.filter(isUuid)
  const refusal = refusedToRelease(ctx)
  if (refusal) return refusal
  const cases = await decidedCases(ctx, await listProposalsAmong(ctx.db, whatMaySee(ctx.person), known))
  return cases.filter((one) => one.mayRelease)
}

async function decidedCases(ctx: PersonContext, rows: ProposalRow[]): Promise<DecidedCase[]> {
  const cases = rows.map(asCase).filter((found) => mayRead(ctx, found))
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
        language: row.proposal.language as Language,
        organization: row.organization,
        verdict: outcome,
        amountCents: outcome === 'approved' && grant ? grant.amountCents : null,
        conditions: conditions.length,
        approver: verdict && (approvers.get(verdict.by) ?? null),
        since: row.review.stateSince.toISOString(),
        letters: letters[index]!,
        mayRelease: mayDo(ctx.person, found.visible, 'release'),
        because: await obstaclesOf(ctx, found, 'release'),
      }
    }),
  )
}

const mayRead = ({ person }: PersonContext, { visible, snapshot }: Case) =>
  snapshot.context.verdict !== null && maySeeDecision(person, visible)

const verdictOf = ({ snapshot }: Case) => snapshot.context.verdict?.outcome ?? 'declined'
