import type { VisibleProposal } from '#app/people/policy.ts'
import type { ProposalRow } from '#db/queries/proposals.ts'

/** What the policy must know of a proposal. */
export const asVisible = ({ proposal, reviewerIds }: ProposalRow): VisibleProposal => ({
  organizationId: proposal.organizationId,
  submittedAt: proposal.submittedAt,
  countries: proposal.countries,
  helpsSecurityForces: proposal.helpsSecurityForces,
  reviewerIds,
})
