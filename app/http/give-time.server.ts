import type { IncomingMessage, ServerResponse } from 'node:http'
import { uploadsPath } from './take-upload.server.ts'

/** In milliseconds. What a form may take to arrive on a slow line. */
const FORM_WITHIN = 120_000

/** What a file may take on the slowest, as long as something of it keeps coming. */
export const FILE_WITHIN = 30 * 60_000
const SILENT_FOR = 30_000

/** Ends a request that takes too long to arrive: nobody holds a connection by sending next to nothing. */
export function giveTime(request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const end = () => request.destroy()
  if (bringsFile(request)) {
    const { socket } = request
    socket.setTimeout(SILENT_FOR).once('timeout', end)
    response.once('close', () => socket.setTimeout(0).off('timeout', end))
    return
  }
  const timer = setTimeout(end, FORM_WITHIN)
  for (const done of [request, response]) done.once('close', () => clearTimeout(timer))
}

const bringsFile = ({ url = '', headers }: IncomingMessage) =>
  url.startsWith(`${uploadsPath}/`) || (headers['content-type'] ?? '').startsWith('multipart/form-data')
