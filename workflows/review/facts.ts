import { z } from 'zod'
import { sections } from './context.ts'

const instant = z.iso.datetime({ offset: true })
const people = z.array(z.string())

/** Nothing beyond the review itself has to be known. */
export const noFacts = z.object({})

/** `missing`: keys of the answers still to give; `writers`: everyone who has written in the version handed in. */
export const submitFacts = z.object({ missing: z.array(z.string()), closesAt: instant, writers: people })

export const lapseFacts = z.object({ closesAt: instant })

export const resubmitFacts = z.object({
  missing: z.array(z.string()),
  changedSections: z.array(z.enum(sections)),
  writers: people,
})

/** `conflicted`: those of the named reviewers who wrote the proposal or belong to the organisation that did. */
export const assignReviewersFacts = z.object({ conflicted: people })
