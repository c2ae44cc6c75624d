import { json, type TypedResponse } from '@remix-run/node'
import { invalid, type Reply, refused } from '#app/forms/replies.server.ts'

/** The form again: with what is wrong, with who was faster, or as its buttons changed it. */
export function replyToCallDraft({ values, errors, refusal }: Reply): TypedResponse<Reply> {
  if (refusal) return refused(refusal, values)
  return Object.keys(errors).length > 0 ? invalid(values, errors) : json({ values, errors, refusal })
}
