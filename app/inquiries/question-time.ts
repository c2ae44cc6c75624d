import type { CallRow } from '#db/queries/calls.ts'

/** Until when partners may ask about a call: its own day for it, and never longer than it is open. */
export const questionsUntil = ({ questionsUntil, closesAt }: CallRow['call']): Date =>
  questionsUntil && questionsUntil < closesAt ? questionsUntil : closesAt

export const takesQuestions = ({ call, now }: CallRow): boolean =>
  call.status === 'published' && now < questionsUntil(call)
