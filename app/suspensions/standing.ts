/**
 * How a proposal stands to the suspension of its country or its fund: it goes on, cannot be stopped because its award is
 * signed, stands still for it, for another one as well, or for a reason of its own.
 */
export const standings = ['goesOn', 'cannot', 'stands', 'underAnother', 'alone'] as const
export type Standing = (typeof standings)[number]

export type CoveredProposal = {
  id: string
  reference: string | null
  title: string | null
  organization: string
  state: string
  since: string
  revision: number
  standing: Standing
}

/** `total` counts also those that are not listed. */
export type Covered = { proposals: CoveredProposal[]; total: number; counts: Record<Standing, number> }
