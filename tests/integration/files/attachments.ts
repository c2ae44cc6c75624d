import { isRefusal, type Refusal } from '#app/errors.ts'
import type { FileKind } from '#app/files/file-kinds.ts'
import type { Person } from '#app/people/person.ts'
import { attachFile } from '#app/proposals/attach-file.server.ts'
import { type AttachedFile, type Attachment, attachmentsIn } from '#app/proposals/sections/attached.ts'
import { listSections } from '#db/queries/drafts.ts'
import { shortForm } from '../../support/answers.ts'
import type { TestApp } from '../../support/app.ts'
import { aCall, aDraft, anAuthor } from '../../support/builders.ts'
import { aReceivedFile, contents } from '../../support/files.ts'

/** A draft for a call that takes files, complete but for those it requires. */
export async function aDraftWithFiles(app: TestApp, requiredAttachments: FileKind[] = []) {
  const author = await anAuthor(app)
  const call = await aCall(app, { sections: [...shortForm, 'attachments'], form: { requiredAttachments } })
  const { id } = await aDraft(app, author, call)
  return { author, call, id }
}

type FileWish = { bytes?: Buffer; name?: string; kind?: FileKind; replaces?: string }

export function attaching(app: TestApp, author: Person, id: string, wish: FileWish = {}) {
  const { bytes, name, kind = 'registration', replaces = null } = wish
  const about = { kind, language: 'es', description: 'Certificado de 2019', replaces }
  return attachFile(app.as(author), id, { received: aReceivedFile(app.config, bytes, name), about })
}

export async function anAttachment(
  app: TestApp,
  author: Person,
  id: string,
  wish: FileWish = {},
): Promise<AttachedFile> {
  const outcome = await attaching(app, author, id, { bytes: contents.pdf(String(Math.random())), ...wish })
  if (isRefusal(outcome) || 'problem' in outcome) throw new Error(`not attached: ${JSON.stringify(outcome)}`)
  return outcome
}

export async function attached(app: TestApp, id: string): Promise<Attachment[]> {
  const saved = (await listSections(app.db, id)).find(({ section }) => section === 'attachments')
  return attachmentsIn(saved?.answers ?? {})
}

export const refusalOf = (outcome: unknown): Refusal['refusal'] | undefined =>
  isRefusal(outcome) ? outcome.refusal : undefined
