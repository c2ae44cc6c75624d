import type { Refusal } from '#app/errors.ts'
import type { Language } from '#app/people/person.ts'

/** A proposal as lists of many name it; `language` is its title's. */
export type Named = { id: string; reference: string | null; title: string | null; language?: Language }

/** What became of one proposal of many; `refusal` null where the act was done. */
export type Answered = Named & { refusal: Refusal | null }
