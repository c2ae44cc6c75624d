import type { LoaderFunctionArgs } from '@remix-run/node'
import { signedIn } from '#app/context.server.ts'
import { download } from '#app/forms/download.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { readVersion } from '#app/proposals/read-version.ts'
import { receiptFile } from '#app/proposals/receipt-files.server.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const version = readVersion(new URL(request.url).searchParams.get('version')) ?? 1
  const { name, file } = granted(await receiptFile(ctx, params.id!, version))
  return download(`${name}.receipt.json`, file)
}
