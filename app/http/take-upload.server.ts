import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Server, Upload } from '@tus/server'
import type { AppContext, PersonContext } from '#app/context.server.ts'
import { isRefusal, type Refusal, refuse } from '#app/errors.ts'
import { mostBytes, mostMegabytes } from '#app/files/file-kinds.ts'
import { fileProblem } from '#app/files/file-problem.ts'
import { beginIncoming, dropIncoming, sizeOfIncoming, writeIncoming } from '#app/files/incoming.server.ts'
import { isNoSpace } from '#app/files/no-space.ts'
import { translateMessage } from '#app/forms/messages.ts'
import { readForm } from '#app/forms/read-form.server.ts'
import { translator } from '#app/i18n/index.ts'
import type { Language } from '#app/people/person.ts'
import { beginUpload } from '#app/proposals/begin-upload.server.ts'
import { FileForm } from '#app/proposals/file-form.server.ts'
import { finishUpload } from '#app/proposals/finish-upload.server.ts'
import { uploadHours } from '#app/proposals/sweep-files.server.ts'
import { deleteFile, findFile } from '#db/queries/files.ts'
import { unread, type Way } from './way.ts'

export const uploadsPath = '/uploads'

/** What the protocol answers, in words for the person who waits beside the bar. */
type Answer = { status_code: number; body: string }

/** Files in pieces by the tus protocol: a broken connection goes on from the last byte that arrived. */
export function takeUploads(app: AppContext): Way {
  const people = new WeakMap<Request, PersonContext>()
  const whoAsks = (request: object) => people.get(request as Request)!
  const server = new Server({
    path: uploadsPath,
    relativeLocation: true,
    allowedOrigins: () => false,
    maxSize: mostBytes,
    disableTerminationForFinishedUploads: true,
    datastore: new Incoming(app),
    namingFunction: () => randomUUID(),
    async onIncomingRequest(request, id) {
      if (request.method === 'POST') return
      const row = await findFile(app.db, id)
      if (row?.uploadedBy !== whoAsks(request).person.id) throw ERRORS.FILE_NOT_FOUND
    },
    async onUploadCreate(request, { id, size = 0, metadata = {} }) {
      const refused = await begin(whoAsks(request), { id, size, metadata })
      if (refused) throw refused
      return {}
    },
    async onUploadFinish(request, { id }) {
      const ctx = whoAsks(request)
      const outcome = await finishUpload(ctx, id)
      if (isRefusal(outcome)) throw sayRefusal(outcome, ctx.language)
      if ('problem' in outcome) throw sayProblem(outcome.problem, ctx.language)
      const { proposalId, kind, isReplaced } = outcome
      const to = `/proposals/${proposalId}/sections/attachments?${isReplaced ? 'replaced' : 'attached'}=${id}#${kind}`
      return { headers: { 'Content-Location': to } }
    },
    onResponseError(request, error) {
      const { language, log, requestId } = whoAsks(request) as PersonContext & { requestId?: string }
      if (isNoSpace(error)) return { ...sayProblem(fileProblem('noSpace'), language), status_code: 507 }
      if ('status_code' in error) {
        const isTooLarge = error.status_code === 413
        return isTooLarge ? { ...tooLarge(language), status_code: 413 } : (error as Answer)
      }
      const { code = error.name } = error as Error & { code?: string }
      log.error({ requestId, where: 'uploads', code }, 'unexpected')
      return sayRefusal(refuse('unexpected'), language)
    },
  })
  return {
    read: unread,
    async answer(request, ctx) {
      const { person } = ctx
      if (!person) return new Response(sayRefusal(refuse('signIn.needed'), ctx.language).body, { status: 401 })
      people.set(request, { ...ctx, person })
      return server.handleWeb(request)
    },
  }
}

type Begun = { id: string; size: number; metadata: Record<string, string | null> }

async function begin(ctx: PersonContext, { id, size, metadata }: Begun): Promise<Answer | undefined> {
  if (size === 0) return sayProblem(fileProblem('empty'), ctx.language)
  const form = new FormData()
  for (const [name, value] of Object.entries(metadata)) form.append(name, value ?? '')
  const read = await readForm(form, FileForm)
  if (!read.ok) return sayProblem(Object.values(read.errors)[0]![0]!, ctx.language)
  const { name = '', proposal = '' } = metadata
  const refused = await beginUpload(ctx, proposal ?? '', { id, name: name ?? '', size, about: read.value })
  return refused && sayRefusal(refused, ctx.language)
}

const sayProblem = (problem: string, language: Language): Answer => ({
  status_code: 422,
  body: translateMessage(translator(language), problem),
})

const sayRefusal = ({ refusal, status, params }: Refusal, language: Language): Answer => ({
  status_code: status,
  body: translator(language)(`errors:refusal.${refusal}`, params),
})

const tooLarge = (language: Language) => sayProblem(fileProblem('tooLarge', { max: mostMegabytes }), language)

/** Pieces are kept beside the data, and what is known of them in the table of files. */
class Incoming extends DataStore {
  override extensions = ['creation', 'expiration', 'termination']
  readonly #app: AppContext

  constructor(app: AppContext) {
    super()
    this.#app = app
  }

  override getExpiration = () => uploadHours * 3_600_000

  override async create(upload: Upload) {
    const { storageKey } = await this.#find(upload.id)
    await beginIncoming(this.#app.config, storageKey)
    return upload
  }

  override async getUpload(id: string) {
    const { size, state, storageKey, at } = await this.#find(id)
    if (state === 'refused') throw ERRORS.FILE_NO_LONGER_EXISTS
    if (state !== 'uploading') return new Upload({ id, size, offset: size })
    const offset = await sizeOfIncoming(this.#app.config, storageKey)
    if (offset === undefined) throw ERRORS.FILE_NO_LONGER_EXISTS
    return new Upload({ id, size, offset, creation_date: at.toISOString() })
  }

  override async write(piece: Readable, id: string, start: number) {
    const { storageKey, state } = await this.#find(id)
    return state === 'uploading' ? writeIncoming(this.#app.config, storageKey, piece, start) : start
  }

  override async remove(id: string) {
    const { storageKey } = await this.#find(id)
    await deleteFile(this.#app.db, id)
    await dropIncoming(this.#app.config, storageKey)
  }

  async #find(id: string) {
    const row = await findFile(this.#app.db, id)
    if (!row) throw ERRORS.FILE_NOT_FOUND
    return row
  }
}
