import { appendAct } from '#app/audit/append-act.server.ts'
import type { PersonContext } from '#app/context.server.ts'
import { type Refusal, refuse } from '#app/errors.ts'
import type { FormErrors } from '#app/forms/form.ts'
import { textOf } from '#app/forms/form.ts'
import { message } from '#app/forms/messages.ts'
import { isUuid } from '#app/is-uuid.ts'
import type { Database } from '#db/client.server.ts'
import {
  type CallDraftRow,
  findCall,
  findCallNumber,
  insertCallDraft,
  lockCallDraft,
  saveCallDraft as saveDraft,
} from '#db/queries/call-acts.ts'
import type { TypedCall } from './call-draft.ts'
import { CallNumber } from './call-form.server.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { refusedToManageCalls } from './managing-calls.ts'

export type SavedCallDraft = { id: string }

type Saving = { typed: TypedCall; seenRevision: number }

/** Keeps a call as typed, complete or not; a number and a title in one language are what a list needs to show it. */
export async function saveCallDraft(
  ctx: PersonContext,
  id: string,
  { typed, seenRevision }: Saving,
): Promise<SavedCallDraft | { errors: FormErrors } | Refusal> {
  const refusal = refusedToManageCalls(ctx)
  if (refusal) return refusal
  if (!isUuid(id)) return refuse('call.notFound')
  const errors = whatAListNeeds(typed)
  if (Object.keys(errors).length > 0) return { errors }
  return ctx.db.transaction(async (tx) => {
    const draft = await lockCallDraft(tx, id)
    if (draft && areSame(draft.typed, typed)) return { id }
    if (draft && draft.revision !== seenRevision) return changedMeanwhile(draft.savedByName, draft.savedAt)
    if (!draft && (await findCall(tx, id))) return refuse('call.published')
    if (!draft && seenRevision !== 0) return refuse('call.notFound')
    const number = textOf(typed, 'number')
    if (await findCallNumber(tx, number, id)) return { errors: numberTaken }
    const saved = await save(tx, draft, { id, number, typed, savedBy: ctx.person.id })
    if (!saved) return { errors: numberTaken }
    await appendAct(tx, { act: 'saveCallDraft', byId: ctx.person.id, subject: id, details: { number } })
    return { id }
  })
}

const numberTaken = { number: [message('numberTaken')] }

function whatAListNeeds(typed: TypedCall): FormErrors {
  const errors: FormErrors = {}
  if (textOf(typed, 'number') === '') errors.number = [message('required')]
  else if (!CallNumber.safeParse(textOf(typed, 'number')).success) errors.number = [message('callNumber')]
  if (!textOf(typed, 'title.en') && !textOf(typed, 'title.es')) errors['title.en'] = [message('oneTitle')]
  return errors
}

async function save(tx: Database, before: CallDraftRow | undefined, draft: Parameters<typeof insertCallDraft>[1]) {
  if (!before) return insertCallDraft(tx, draft)
  await saveDraft(tx, draft)
  return true
}

const inOrder = (typed: TypedCall) =>
  JSON.stringify(Object.entries(typed).sort(([one], [other]) => (one < other ? -1 : 1)))

const areSame = (one: TypedCall, other: TypedCall) => inOrder(one) === inOrder(other)
