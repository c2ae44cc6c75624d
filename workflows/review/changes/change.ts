import type { Context } from '../context.ts'

/** What an event makes of the context; what is not named stays. */
export type Change = Partial<Context>

export const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]
