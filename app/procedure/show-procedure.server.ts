import type { Language } from '#app/i18n/language.ts'
import { type DescribedState, describeProcedure } from '#workflows/review/describe.ts'
import type { Picture } from './picture.ts'
import { picturesIn } from './pictures.server.ts'

export type Procedure = { states: DescribedState[]; pictures: Picture[] }

/** The published procedure, read from the machine itself, drawn and in words. */
export const showProcedure = async (language: Language): Promise<Procedure> => ({
  states: describeProcedure(),
  pictures: await picturesIn(language),
})
