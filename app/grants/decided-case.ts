import type { Named } from '#app/reviews/answered.ts'
import type { LetterPreview } from '#app/reviews/preview-letters.server.ts'
import type { Blocker } from '#workflows/review/move.ts'

/** A proposal with a verdict that its partner has not been told; `because` is what stands in the way of telling it. */
export type DecidedCase = Named & {
  revision: number
  organization: string
  verdict: 'approved' | 'declined'
  /** Null where it is declined. */
  amountCents: number | null
  conditions: number
  approver: string | null
  since: string
  letters: LetterPreview[]
  /** Whether this person announces it; else they read it. */
  mayRelease: boolean
  because: Blocker[]
}
