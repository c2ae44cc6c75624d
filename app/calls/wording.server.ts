import { z } from 'zod'
import { defaultMessage } from '#app/forms/default-message.ts'
import type { FormErrors, FormValues } from '#app/forms/form.ts'
import { answersTree, fieldName } from '#app/proposals/sections/answers.ts'
import type { CallRecord } from '#db/queries/call-acts.ts'
import { typedCall } from './call-draft.ts'
import { CompleteCall, CriterionWording } from './call-form.server.ts'
import { Why } from './change-schema.server.ts'
import type { Wording } from './wording.ts'

export const wordingOf = ({ title, summary, texts, criteria }: CallRecord): Wording => ({
  title,
  summary,
  ...texts,
  criteria: criteria.map(({ title, question, scale }) => ({ title, question, scale })),
})

const texts = CompleteCall.pick({
  title: true,
  summary: true,
  purpose: true,
  eligibility: true,
  funds: true,
  fundsNot: true,
})

/** The words as posted, of as many criteria as the call has; or what is wrong with them, by field. */
export function readWording(
  values: FormValues,
  before: Wording,
): { wording: Wording; why: string } | { errors: FormErrors } {
  const criteria = before.criteria.map(({ scale }) =>
    scale ? CriterionWording : CriterionWording.omit({ scale: true }),
  )
  const schema = texts.extend({ criteria: z.tuple(criteria as unknown as [typeof CriterionWording]), why: Why })
  const typed = { ...typedCall(values), why: values.why ?? '' }
  const parsed = schema.safeParse(answersTree(typed), { error: defaultMessage })
  if (parsed.success) {
    const { why, ...wording } = parsed.data
    return { wording, why }
  }
  const errors: FormErrors = {}
  for (const { path, message } of parsed.error.issues) errors[fieldName(path)] ??= [message]
  return { errors }
}
