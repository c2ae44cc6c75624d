import type { RequestContext } from '#app/context.server.ts'
import type { Refusal } from '#app/errors.ts'

/** How a kind of request is read once it is known to come from here, and answered once it is known who asks. */
export type Way = {
  read(request: Request): Promise<Request | Refusal>
  answer(request: Request, ctx: RequestContext): Promise<Response | Refusal>
}

/** The body is left where it is, to be read as it arrives. */
export const unread = async (request: Request) => request
