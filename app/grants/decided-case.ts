import type { Refusal } from '#app/errors.ts'
import type { Language } from '#app/people/person.ts'
import type { LetterPreview } from '#app/reviews/preview-letters.server.ts'
import type { Blocker } from '#workflows/review/move.ts'

/** A proposal as lists of many name it; `language` is its title's. */
export type Named = { id: string; reference: string | null; title: string | null; language?: Language }

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

/** What became of one proposal of many; `refusal` null where the act was done. */
export type Answered = Named & { refusal: Refusal | null }
