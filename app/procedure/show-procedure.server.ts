import { type DescribedState, describeProcedure } from '#workflows/review/describe.ts'

/** The published procedure, read from the machine itself; its words are message keys. */
export const showProcedure = (): { states: DescribedState[] } => ({ states: describeProcedure() })
