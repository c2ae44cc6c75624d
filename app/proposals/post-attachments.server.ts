import type { PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal } from '#app/errors.ts'
import { type FileKind, mostMegabytes } from '#app/files/file-kinds.ts'
import { fileProblem } from '#app/files/file-problem.ts'
import type { FileProblem, ReceivedFile } from '#app/files/received-file.ts'
import type { FormErrors, FormValues } from '#app/forms/form.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { attachFile } from './attach-file.server.ts'
import { detachFile } from './detach-file.server.ts'
import { FileForm } from './file-form.server.ts'
import { putBackFile } from './put-back-file.server.ts'

export type NotAttachedReply = { values: FormValues; errors: FormErrors; status: 413 | 422 | 507 }

/** Does what a button of the attachments' page asks for, and says where that leads; or what the form lacks. */
export async function postAttachments(
  ctx: PersonContext,
  proposalId: string,
  form: FormData,
  received: ReceivedFile | FileProblem = 'none',
): Promise<{ to: string } | NotAttachedReply | Refusal> {
  const fileId = String(form.get('file') ?? '')
  const here = (query: string, kind: FileKind) => ({
    to: `/proposals/${proposalId}/sections/attachments?${query}#${kind}`,
  })
  switch (form.get('do')) {
    case 'remove': {
      const removed = await detachFile(ctx, proposalId, fileId)
      return isRefusal(removed) ? removed : here(`removed=${fileId}`, removed)
    }
    case 'putBack': {
      const back = await putBackFile(ctx, proposalId, fileId)
      if (isRefusal(back)) return back
      return typeof back === 'string' ? here(`attached=${fileId}`, back) : failed({}, { file: [back.problem] })
    }
    default: {
      const outcome = await attach(ctx, proposalId, form, received)
      return 'to' in outcome ? here(...outcome.to) : outcome
    }
  }
}

async function attach(
  ctx: PersonContext,
  proposalId: string,
  form: FormData,
  received: ReceivedFile | FileProblem,
): Promise<{ to: [query: string, kind: FileKind] } | NotAttachedReply | Refusal> {
  const read = await readForm(form, FileForm)
  const problem = typeof received === 'string' ? wordsOf(received) : undefined
  if (typeof received === 'string' || !read.ok) {
    const said = read.ok || unread.some((each) => each === received) ? {} : read.errors
    return failed(read.values, { ...said, ...(problem ? { file: [problem] } : {}) }, received)
  }
  const outcome = await attachFile(ctx, proposalId, { received, about: read.value })
  if (isRefusal(outcome)) return outcome
  if ('problem' in outcome) return failed(read.values, { file: [outcome.problem] })
  return { to: [`${read.value.replaces ? 'replaced' : 'attached'}=${outcome.id}`, read.value.kind] }
}

/** With these the rest of the form was not read, so that nothing can be said of it. */
const unread: FileProblem[] = ['tooLarge', 'cut']

const wordsOf = (problem: FileProblem) =>
  fileProblem(problem, problem === 'tooLarge' ? { max: mostMegabytes } : undefined)

const failed = (values: FormValues, errors: FormErrors, received?: ReceivedFile | FileProblem): NotAttachedReply => ({
  values,
  errors,
  status: received === 'tooLarge' ? 413 : received === 'noSpace' ? 507 : 422,
})
