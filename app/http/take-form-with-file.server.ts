import { rm } from 'node:fs/promises'
import { isRefusal } from '#app/errors.ts'
import { receiveForm } from '#app/files/receive-form.server.ts'
import { attachmentRefused } from '#app/proposals/attachment-refused.server.ts'
import type { Pages } from './pages.server.ts'
import { unread, type Way } from './way.ts'

/**
 * A page's form with a file: the file goes to disk as it arrives, and the page answers a form without it. Nothing is read
 * from somebody who may not attach anything.
 */
export const takeFormWithFile = (pages: Pages, proposalId: string): Way => ({
  read: unread,
  async answer(request, ctx) {
    const { person } = ctx
    if (!person) return pages.answer(formOf(request, []), ctx)
    const refused = await attachmentRefused({ ...ctx, person }, proposalId)
    if (isRefusal(refused)) return refused
    const { fields, file } = await receiveForm(request, ctx.config)
    try {
      return await pages.answer(formOf(request, fields), { ...ctx, received: file })
    } finally {
      if (typeof file === 'object') await rm(file.path, { force: true })
    }
  },
})

function formOf({ url, method, signal, headers: given }: Request, fields: [string, string][]) {
  const headers = new Headers(given)
  for (const name of ['origin', 'content-length', 'transfer-encoding']) headers.delete(name)
  headers.set('content-type', 'application/x-www-form-urlencoded')
  return new Request(url, { method, signal, headers, body: new URLSearchParams(fields).toString() })
}
