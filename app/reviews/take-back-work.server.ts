import type { AppContext } from '#app/context.server.ts'
import type { Person } from '#app/people/person.ts'
import { rolesFor } from '#app/people/policy.ts'
import { asVisible } from '#app/proposals/visible-proposal.ts'
import { findAccount } from '#db/queries/accounts.ts'
import { findProposal } from '#db/queries/proposals.ts'
import { deleteAssignment } from '#db/queries/reviewers.ts'
import { listWork, type WorkRow } from '#db/queries/work.ts'
import { type Actor, advanceReview } from './advance-review.server.ts'

/**
 * Returns to the queue what somebody can no longer do, since their account was suspended, a role taken or they are away:
 * assessments not sent, cases owned. Each through the door by itself; harmless when repeated.
 */
export async function takeBackWork(ctx: AppContext, { personId, byId }: { personId: string; byId: string | null }) {
  const holder = await findPerson(ctx, personId)
  const by = byId ? await findPerson(ctx, byId) : 'clock'
  for (const work of await listWork(ctx.db, personId)) {
    const roles = holder ? rolesFor(holder, { ...work, reviewerIds: [personId] }) : []
    if (work.owesAssessment && !roles.includes('reviewer')) await takeBackAssignment(ctx, work.id, personId)
    if (work.ownsCase && !roles.includes('program') && by) await takeBackCase(ctx, by, work)
  }
}

/**
 * Returns the assessments of one case that are owed by who can no longer send them: while it stood still or waited for
 * the partner they could not be returned.
 */
export async function takeBackAssignments(ctx: AppContext, proposalId: string) {
  const row = await findProposal(ctx.db, proposalId)
  const visible = row && asVisible(row)
  for (const reviewer of visible?.reviewerIds ?? []) {
    const person = await findPerson(ctx, reviewer)
    const roles = person && visible ? rolesFor(person, visible) : []
    if (!roles.includes('reviewer')) await takeBackAssignment(ctx, proposalId, reviewer)
  }
}

async function findPerson({ db }: AppContext, id: string): Promise<Person | null> {
  const account = await findAccount(db, id)
  return account?.status === 'active' && !account.isAway ? (account as Person) : null
}

const takeBackAssignment = (ctx: AppContext, id: string, reviewer: string) =>
  advanceReview(ctx, 'clock', id, {
    seenRevision: null,
    move: { type: 'unassignReviewer', reviewer },
    also: async (tx) => {
      await deleteAssignment(tx, id, reviewer)
    },
  })

const takeBackCase = (ctx: AppContext, by: Actor, { id }: WorkRow) =>
  advanceReview(ctx, by, id, { seenRevision: null, move: { type: 'handOver', to: null } })
