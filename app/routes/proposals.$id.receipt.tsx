import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { signedIn } from '#app/context.server.ts'
import { granted } from '#app/forms/replies.server.ts'
import { readVersion } from '#app/proposals/read-version.ts'
import { ReceiptView } from '#app/proposals/receipt-view.tsx'
import { showReceipt } from '#app/proposals/show-receipt.server.ts'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = signedIn(context, request)
  const query = new URL(request.url).searchParams
  const receipt = granted(await showReceipt(ctx, params.id!, readVersion(query.get('version'))))
  return json({ receipt, already: query.has('already') })
}

/** Printed by the clocks of the call. */
export const handle: PageHandle = (data) => ({
  timeZone: (data as { receipt?: { call: { timeZone: string } } } | undefined)?.receipt?.call.timeZone,
})

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (t) => t('proposal:receipt.title'))

export default function ReceiptPage() {
  return <ReceiptView {...useLoaderData<typeof loader>()} />
}
