import { Readable } from 'node:stream'
import { isRefusal } from '#app/errors.ts'
import { dispositionOf } from '#app/files/file-name.ts'
import { fetchFile } from '#app/proposals/fetch-file.server.ts'
import { unread, type Way } from './way.ts'

/** A file to be saved: whatever it holds, no browser runs it here. */
export const sendFile = (id: string): Way => ({
  read: unread,
  async answer(request, ctx) {
    const { person } = ctx
    if (!person) return Response.redirect(new URL(`/sign-in?next=/files/${encodeURIComponent(id)}`, request.url), 302)
    const file = await fetchFile({ ...ctx, person }, id)
    if (isRefusal(file)) return file
    const body = request.method === 'HEAD' ? null : (Readable.toWeb(await file.open()) as ReadableStream)
    return new Response(body, {
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.size),
        'content-disposition': dispositionOf(file.name),
        'content-security-policy': `default-src 'none'; sandbox`,
        'cache-control': 'private, no-store, no-transform',
      },
    })
  },
})
