import { refuse } from '#app/errors.ts'

export const changedMeanwhile = (by: string, at: Date) =>
  refuse('call.changedMeanwhile', { changedBy: by, changedAt: at.toISOString() })
