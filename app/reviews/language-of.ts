import type { Language } from '#app/people/person.ts'
import type { ReviewEvent } from '#workflows/review/events.ts'
import { isPartnerAct } from '#workflows/review/permissions.ts'

/** In which language what is said with an act was written: a partner writes in that of the proposal; else it is not known. */
export const languageOf = ({ type }: Pick<ReviewEvent, 'type'>, proposal: { language: string }): Language | null =>
  isPartnerAct(type) ? (proposal.language as Language) : null
