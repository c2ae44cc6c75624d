import type { LoaderFunctionArgs } from '@remix-run/node'
import { signedIn } from '#app/context.server.ts'
import { download } from '#app/forms/download.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { draftFile } from '#app/proposals/show-draft-file.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { name, file } = granted(await draftFile(signedIn(context, request), params.id!))
  return download(name, file)
}
