import type { PersonContext } from '#app/context.server.ts'
import { isRefusal } from '#app/errors.ts'
import { type FormValues, textOf } from '#app/forms/form.ts'
import type { Reply } from '#app/forms/replies.server.ts'
import { countCriteria, fewestCriteria, mostCriteria, typedCall, withoutCriterion } from './call-draft.ts'
import { readCallStep, rowsName, stepName } from './call-step.ts'
import { saveCallDraft } from './save-call-draft.server.ts'

/** What the form of a call posted: saved, and where its button leads; or the form again, changed or with what is wrong. */
export async function postCallDraft(
  ctx: PersonContext,
  id: string,
  values: FormValues,
): Promise<{ to: string } | Reply> {
  const step = readCallStep(textOf(values, stepName))
  const drawn = Number(textOf(values, rowsName)) || fewestCriteria
  if (step.kind === 'add' || step.kind === 'remove') {
    const typed = typedCall(step.kind === 'remove' ? withoutCriterion(values, step.row) : values)
    const rows = step.kind === 'add' ? Math.max(drawn, countCriteria(typed)) + 1 : drawn - 1
    return again(typed, rows)
  }
  const typed = typedCall(values)
  const outcome = await saveCallDraft(ctx, id, { typed, seenRevision: Number(textOf(values, 'revision') || 0) })
  if (isRefusal(outcome)) return { ...again(typed, drawn), refusal: outcome }
  if ('errors' in outcome) return { ...again(typed, drawn), errors: outcome.errors }
  return { to: step.kind === 'check' ? `/calls/${outcome.id}/publication` : `/calls/${outcome.id}/edit?saved` }
}

const again = (typed: FormValues, rows: number): Reply => ({
  values: { ...typed, [rowsName]: String(Math.min(mostCriteria, Math.max(fewestCriteria, rows))) },
  errors: {},
  refusal: null,
})
