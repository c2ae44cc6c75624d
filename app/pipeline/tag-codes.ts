import { taxonomy } from '#app/tags/taxonomy.ts'

/** Codes are the same in every version of the taxonomy; only the wording changes. */
export const goalCodes = taxonomy('2012').goals.map(({ code }) => code)

export const areaCodes = taxonomy('2012').areas.map(({ code }) => code)
